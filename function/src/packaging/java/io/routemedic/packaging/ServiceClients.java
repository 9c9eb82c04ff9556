package io.routemedic.packaging;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The SDK's service clients, interfaces and implementations. They have a method for each operation
 * and so mention all of a service.
 */
final class ServiceClients {

    private static final Pattern NAME =
            Pattern.compile("software/amazon/awssdk/services/\\w+/\\w+Client");

    private final ClassFile format;

    /**
     * @param classes all contents by internal name: a method's stack maps are made anew, which
     *     takes the hierarchy of what it uses
     */
    ServiceClients(Map<String, byte[]> classes) {
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(
                        (ClassDesc type) -> {
                            byte[] content = classes.get(internalName(type));
                            return content == null ? null : new ByteArrayInputStream(content);
                        });
        this.format =
                ClassFile.of(
                        // What only the methods left out have used is left out with them.
                        ConstantPoolSharingOption.NEW_POOL,
                        ClassHierarchyResolverOption.of(
                                hierarchy.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    static boolean isClient(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * A client's class with its constructors and those of its methods that are called.
     *
     * @param called given a name and a descriptor, as in {@code close()V}
     * @param stays given the internal name of a class
     */
    byte[] cut(byte[] client, Predicate<String> called, Predicate<String> stays) {
        return format.transformClass(
                format.parse(client),
                ClassTransform.dropping(
                                element ->
                                        element instanceof MethodModel method
                                                && !isConstructor(method)
                                                && !called.test(signature(method)))
                        .andThen(innerClasses(stays)));
    }

    private static boolean isConstructor(MethodModel method) {
        return method.methodName().stringValue().startsWith("<");
    }

    private static String signature(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private static ClassTransform innerClasses(Predicate<String> stays) {
        return (builder, element) -> {
            if (element instanceof InnerClassesAttribute attribute) {
                builder.with(
                        InnerClassesAttribute.of(
                                attribute.classes().stream()
                                        .filter(inner -> stays.test(nameOf(inner)))
                                        .toList()));
            } else {
                builder.with(element);
            }
        };
    }

    private static String nameOf(InnerClassInfo inner) {
        return inner.innerClass().asInternalName();
    }
}
