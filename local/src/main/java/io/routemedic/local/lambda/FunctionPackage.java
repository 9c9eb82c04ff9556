package io.routemedic.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function's zip, unpacked where its processes can load it. Deleted when closed. */
public final class FunctionPackage implements AutoCloseable {

    private final Path root;

    private FunctionPackage(Path root) {
        this.root = root;
    }

    /** Unpacks a zip into a new temporary folder. */
    public static FunctionPackage unpack(Path zip) {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            Path root = Files.createTempDirectory("routemedic-function");
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                unpack(root, entry, entries);
            }
            return new FunctionPackage(root);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot unpack the function from %s. Build it with ./mvnw -pl function -am package."
                            .formatted(zip),
                    e);
        }
    }

    private static void unpack(Path root, ZipEntry entry, ZipInputStream content)
            throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("The zip has an entry outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(content, file);
        }
    }

    /** For {@code LAMBDA_TASK_ROOT}. */
    public Path root() {
        return root;
    }

    /** Where the runtime looks for classes, in its order: the root, then the libraries by name. */
    List<Path> classPath() {
        try (Stream<Path> libraries = Files.list(root.resolve("lib"))) {
            return Stream.concat(Stream.of(root), libraries.sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the libraries in " + root + ".", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(FunctionPackage::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + root + ".", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file + ".", e);
        }
    }
}
