package io.routemedic.packaging;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a class file mentions anywhere: supertypes, types in signatures, references in code, and
 * strings that are a class's name. Annotations and generics are left out, because the JVM does not
 * follow them.
 *
 * @param classes internal names, as in {@code java/lang/Object}
 * @param members names with descriptors, as in {@code toString()Ljava/lang/String;}
 */
record Mentions(Set<String> classes, Set<String> members) {

    private static final Pattern CLASS_IN_DESCRIPTOR = Pattern.compile("L([^;]+);");

    static Mentions in(ClassModel model) {
        Mentions mentions = new Mentions(new HashSet<>(), new HashSet<>());
        model.constantPool().forEach(mentions::add);
        model.fields().forEach(field -> mentions.addTypes(field.fieldType().stringValue()));
        model.methods().forEach(method -> mentions.addTypes(method.methodType().stringValue()));
        return mentions;
    }

    private void add(PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> addClass(type.asInternalName());
            case MemberRefEntry member ->
                    members.add(member.name().stringValue() + member.type().stringValue());
            case NameAndTypeEntry member -> addTypes(member.type().stringValue());
            case MethodTypeEntry type -> addTypes(type.descriptor().stringValue());
            case StringEntry name -> classes.add(name.stringValue().replace('.', '/'));
            default -> {}
        }
    }

    private void addClass(String name) {
        if (name.startsWith("[")) {
            addTypes(name);
        } else {
            classes.add(name);
        }
    }

    private void addTypes(String descriptor) {
        Matcher type = CLASS_IN_DESCRIPTOR.matcher(descriptor);
        while (type.find()) {
            classes.add(type.group(1));
        }
    }
}
