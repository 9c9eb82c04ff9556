package io.routemedic.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip lacks nothing of what its classes call, also in runs that hardly ever happen: looked up
 * in the class files, not by running them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PackagedZipIT {

    private static final Pattern IMPLEMENTATION =
            Pattern.compile("^software/amazon/awssdk/services/\\w+/Default\\w+Client$");

    private final Map<Class<?>, Set<String>> signatures = new HashMap<>();
    private PackagedZip zip;
    private List<ClassModel> classes;

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        zip = PackagedZip.unpack(folder);
        classes = zip.classes();
    }

    @AfterAll
    void close() throws IOException {
        zip.close();
    }

    @Test
    void hasAllThatOurOwnClassesMention() {
        Set<String> missing = new TreeSet<>();
        classes.stream()
                .filter(model -> name(model).startsWith("io/routemedic/"))
                .forEach(model -> missing.addAll(missing(model, _ -> true)));
        assertThat(missing).isEmpty();
    }

    @Test
    void hasAllThatAnyClassMentionsOfTrimmedLibraries() {
        Set<String> missing = new TreeSet<>();
        classes.forEach(model -> missing.addAll(missing(model, PackagedZipIT::isTrimmed)));
        assertThat(missing).isEmpty();
    }

    /** Verifies their code, too. */
    @Test
    void initializesEveryClassOfTrimmedLibraries() {
        assertThat(
                        classes.stream()
                                .map(PackagedZipIT::name)
                                .filter(
                                        name ->
                                                Libraries.TRIMMED.stream()
                                                        .anyMatch(name::startsWith)))
                .hasSizeGreaterThan(1000)
                .allSatisfy(name -> assertThat(zip.load(name, true)).isNotNull());
    }

    @Test
    void hasOfTheClientsTheOperationsThatWeCallOnly() throws ClassNotFoundException {
        Class<?> client = zip.load("software/amazon/awssdk/services/ssm/SsmClient", false);
        assertThat(client.getDeclaredMethods())
                .extracting(Method::getName)
                .contains("getParameter")
                .doesNotContain("putParameter", "deleteParameter");
    }

    /** Built twice, it is the same to the byte: an entry's time would be the first to differ. */
    @Test
    void saysNothingOfWhenItWasBuilt() throws IOException {
        try (var file = new ZipFile(System.getProperty("routemedic.function.zip"))) {
            assertThat(file.stream())
                    .isNotEmpty()
                    .allSatisfy(
                            entry ->
                                    assertThat(entry.getTimeLocal())
                                            .as(entry.getName())
                                            .isEqualTo("2026-01-01T00:00:00"));
        }
    }

    /** What a client does not implement, its interface answers with an exception. */
    @Test
    void implementsEveryOperationOfTheClients() {
        assertThat(classes.stream().map(PackagedZipIT::name).filter(IMPLEMENTATION.asPredicate()))
                .hasSize(11)
                .allSatisfy(
                        name -> {
                            Class<?> client = zip.load(name, false);
                            assertThat(operations(client.getInterfaces()[0]))
                                    .isNotEmpty()
                                    .allSatisfy(
                                            operation ->
                                                    assertThat(client.getDeclaredMethods())
                                                            .anyMatch(sameAs(operation)));
                        });
    }

    private static Stream<Method> operations(Class<?> client) {
        return Stream.of(client.getDeclaredMethods())
                .filter(method -> !method.getName().endsWith("Paginator"))
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].getName().endsWith("Request"));
    }

    private static Predicate<Method> sameAs(Method other) {
        return method ->
                method.getName().equals(other.getName())
                        && Arrays.equals(method.getParameterTypes(), other.getParameterTypes());
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    private static boolean isTrimmed(String name) {
        return Libraries.TRIMMED.stream().anyMatch(name::startsWith);
    }

    private Set<String> missing(ClassModel model, Predicate<String> of) {
        Set<String> missing = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type when isOf(of, type) && !isThere(type) ->
                        missing.add(name(model) + " mentions " + type.asInternalName());
                case MemberRefEntry member when isOf(of, member.owner()) && !isThere(member) ->
                        missing.add(
                                "%s mentions %s.%s"
                                        .formatted(
                                                name(model),
                                                member.owner().asInternalName(),
                                                signature(member)));
                default -> {}
            }
        }
        return missing;
    }

    private static boolean isOf(Predicate<String> names, ClassEntry type) {
        return names.test(type.asInternalName()) && !type.asInternalName().startsWith("[");
    }

    private boolean isThere(ClassEntry type) {
        try {
            zip.load(type.asInternalName(), false);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private boolean isThere(MemberRefEntry member) {
        try {
            Class<?> owner = zip.load(member.owner().asInternalName(), false);
            return signatures(owner).contains(signature(member));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String signature(MemberRefEntry member) {
        return member.name().stringValue() + member.type().stringValue();
    }

    private Set<String> signatures(@Nullable Class<?> type) {
        if (type == null) {
            return signatures(Object.class);
        }
        Set<String> known = signatures.get(type);
        if (known != null) {
            return known;
        }
        Set<String> all = declared(type);
        if (type != Object.class) {
            all.addAll(signatures(type.getSuperclass()));
        }
        for (Class<?> parent : type.getInterfaces()) {
            all.addAll(signatures(parent));
        }
        signatures.put(type, all);
        return all;
    }

    private static Set<String> declared(Class<?> type) {
        Set<String> signatures = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            signatures.add(method.getName() + descriptor(method.getReturnType(), method));
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            signatures.add("<init>" + descriptor(void.class, constructor));
        }
        for (Field field : type.getDeclaredFields()) {
            signatures.add(field.getName() + field.getType().descriptorString());
        }
        return signatures;
    }

    private static String descriptor(Class<?> returned, Executable executable) {
        return MethodType.methodType(returned, executable.getParameterTypes()).descriptorString();
    }
}
