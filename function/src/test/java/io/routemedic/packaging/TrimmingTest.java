package io.routemedic.packaging;

import static java.lang.classfile.ClassFile.ACC_ABSTRACT;
import static java.lang.classfile.ClassFile.ACC_INTERFACE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrimmingTest {

    private static final String SERVICE = "software/amazon/awssdk/services/x/";
    private static final String CLIENT = SERVICE + "XClient";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void keepsWhatOurClassesMentionAndWhatThatMentions() {
        file("ours/A.class", mentioning("ours/A", "lib/B"));
        file("lib/B.class", mentioning("lib/B", "lib/C"));
        file("lib/C.class", mentioning("lib/C"));
        assertThat(trimmed().files()).containsKey("lib/B.class");
        assertThat(trimmed().files()).containsKey("lib/C.class");
    }

    @Test
    void leavesOutWhatOnlyClassesMentionThatAreLeftOut() {
        file("ours/A.class", mentioning("ours/A"));
        file("lib/B.class", mentioning("lib/B", "lib/C"));
        file("lib/C.class", mentioning("lib/C", "lib/B"));
        assertThat(trimmed().files()).doesNotContainKey("lib/B.class");
        assertThat(trimmed().files()).doesNotContainKey("lib/C.class");
    }

    @Test
    void leavesNothingOutOfOtherLibraries() {
        file("other/A.class", mentioning("other/A"));
        assertThat(trimmed().files()).containsKey("other/A.class");
    }

    @Test
    void takesAStringThatIsANameForAMention() {
        file("ours/A.class", loading("ours/A", "lib.B"));
        file("lib/B.class", mentioning("lib/B"));
        assertThat(trimmed().files()).containsKey("lib/B.class");
    }

    @Test
    void takesTheListsOfServiceLoadersAndInterceptorsForMentions() {
        file("META-INF/services/ours.A", "lib.B\n".getBytes(UTF_8));
        file("lib/execution.interceptors", "lib.C\n".getBytes(UTF_8));
        file("lib/B.class", mentioning("lib/B"));
        file("lib/C.class", mentioning("lib/C"));
        assertThat(trimmed().files()).containsKey("lib/B.class");
        assertThat(trimmed().files()).containsKey("lib/C.class");
    }

    @Test
    void leavesOutOtherFilesWhereNoClassStays() {
        file("ours/A.class", mentioning("ours/A", "lib/B"));
        file("lib/B.class", mentioning("lib/B"));
        file("lib/words.txt", new byte[0]);
        file("lib/gone/C.class", mentioning("lib/gone/C"));
        file("lib/gone/words.txt", new byte[0]);
        file("META-INF/LICENSE.txt", new byte[0]);
        assertThat(trimmed().files()).containsKey("lib/words.txt");
        assertThat(trimmed().files()).doesNotContainKey("lib/gone/words.txt");
        assertThat(trimmed().files()).containsKey("META-INF/LICENSE.txt");
    }

    @Test
    void keepsOfAClientWhatIsCalledWithWhatThatMentions() {
        file(CLIENT + ".class", client("get", "put"));
        file(SERVICE + "Get.class", mentioning(SERVICE + "Get"));
        file(SERVICE + "Put.class", mentioning(SERVICE + "Put"));
        file("ours/A.class", calling("ours/A", "get"));
        assertThat(operations()).containsExactly("get");
        assertThat(trimmed().files()).containsKey(SERVICE + "Get.class");
        assertThat(trimmed().files()).doesNotContainKey(SERVICE + "Put.class");
    }

    @Test
    void keepsOfAClientWhatOnlyAClassCallsThatAnotherOperationBringsIn() {
        file(CLIENT + ".class", client("get", "put"));
        file(SERVICE + "Get.class", calling(SERVICE + "Get", "put"));
        file(SERVICE + "Put.class", mentioning(SERVICE + "Put"));
        file("ours/A.class", calling("ours/A", "get"));
        assertThat(operations()).containsExactly("get", "put");
        assertThat(trimmed().files()).containsKey(SERVICE + "Put.class");
    }

    private Library trimmed() {
        Library library = new Library(Path.of("some.jar"), true, files);
        return new Trimming(List.of(library), List.of("lib/", SERVICE)).apply(library);
    }

    private List<String> operations() {
        byte[] client = Objects.requireNonNull(trimmed().files().get(CLIENT + ".class"));
        return ClassFile.of().parse(client).methods().stream()
                .map(method -> method.methodName().stringValue())
                .toList();
    }

    private void file(String name, byte[] content) {
        files.put(name, content);
    }

    private static ClassDesc type(String name) {
        return ClassDesc.ofInternalName(name);
    }

    private static byte[] mentioning(String name, String... others) {
        return ClassFile.of()
                .build(
                        type(name),
                        builder -> {
                            for (String other : others) {
                                builder.withField("a" + other.hashCode(), type(other), ACC_PUBLIC);
                            }
                        });
    }

    private static byte[] loading(String name, String other) {
        return ClassFile.of()
                .build(
                        type(name),
                        builder ->
                                builder.withMethodBody(
                                        "load",
                                        ConstantDescs.MTD_void,
                                        ACC_PUBLIC,
                                        code -> code.ldc(other).pop().return_()));
    }

    private static byte[] calling(String name, String operation) {
        return ClassFile.of()
                .build(
                        type(name),
                        builder ->
                                builder.withMethodBody(
                                        "call",
                                        MethodTypeDesc.of(ConstantDescs.CD_void, type(CLIENT)),
                                        ACC_PUBLIC,
                                        code ->
                                                code.aload(1)
                                                        .invokeinterface(
                                                                type(CLIENT),
                                                                operation,
                                                                answering(operation))
                                                        .pop()
                                                        .return_()));
    }

    private static byte[] client(String... operations) {
        return ClassFile.of()
                .build(
                        type(CLIENT),
                        builder -> {
                            builder.withFlags(ACC_PUBLIC | ACC_ABSTRACT | ACC_INTERFACE);
                            for (String operation : operations) {
                                builder.withMethod(
                                        operation,
                                        answering(operation),
                                        ACC_PUBLIC | ACC_ABSTRACT,
                                        _ -> {});
                            }
                        });
    }

    /** {@code get} answers {@code Get}. */
    private static MethodTypeDesc answering(String operation) {
        String answer = Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
        return MethodTypeDesc.of(type(SERVICE + answer));
    }
}
