package io.routemedic.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The native part of Lambda's runtime, in a file that is written once. Left to itself, each process
 * unpacks it over the same file in {@code /tmp}, and a process that has it mapped dies of that.
 */
final class NativeLibrary {

    /** Names the file for the runtime to load instead of unpacking one. */
    static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    /** Whether there is one for this machine. */
    static boolean isThere() {
        return System.getProperty("os.name", "").equals("Linux")
                && Set.of("amd64", "x86_64", "aarch64").contains(System.getProperty("os.arch", ""));
    }

    /**
     * The library for this machine, next to the jar that holds it.
     *
     * @param jar of the runtime interface client
     */
    static Path unpackedFrom(Path jar) {
        Path file = jar.resolveSibling(name()).toAbsolutePath();
        if (!Files.exists(file)) {
            unpack(jar, file);
        }
        return file;
    }

    private static String name() {
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        return "libaws-lambda-jni.%s-%s.so".formatted(libc, arm ? "aarch_64" : "x86_64");
    }

    // Moved into place whole: whoever has an older one mapped keeps it.
    private static void unpack(Path jar, Path file) {
        try (var zip = new ZipFile(jar.toFile());
                InputStream library = zip.getInputStream(zip.getEntry("jni/" + name()))) {
            Path whole = Files.createTempFile(file.resolveSibling("."), "jni", ".part");
            Files.copy(library, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack %s from %s.".formatted(name(), jar), e);
        }
    }
}
