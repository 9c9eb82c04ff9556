package io.routemedic.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the libraries as they go into the zip: without the classes that nothing mentions, and
 * stored.
 *
 * <p>Stored, because the zip then compresses each jar as one stream, in which everything that its
 * classes have in common costs next to nothing after the first time.
 *
 * <p>The same class path gives the same bytes.
 */
final class Libraries {

    /**
     * Where classes are left out. What is listed here must not be looked up by names that are put
     * together when it runs; all other libraries stay whole.
     */
    static final List<String> TRIMMED =
            List.of(
                    // Ten services with all their operations, of which we call a few.
                    "software/amazon/awssdk/services/",
                    // Events of all services, of which we take two, and the times in them. Lambda's
                    // runtime looks for classes by name: the event's own, which it mentions, and
                    // DateTime, which ScheduledEvent mentions.
                    "com/amazonaws/services/lambda/runtime/events/",
                    "org/joda/time/",
                    // The Apache HTTP client calls its Base64.
                    "org/apache/commons/codec/");

    private Libraries() {}

    /**
     * Fills a folder with a jar for each jar on a class path, of the same name; what was in the
     * folder before is deleted.
     *
     * @param arguments the folder, and the class path that the function has when it runs
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Library> classPath = read(arguments[1]);
        Trimming trimming = new Trimming(classPath, TRIMMED);
        empty(folder);
        for (Library library : classPath) {
            if (library.isJar()) {
                trimming.apply(library).write(folder);
            }
        }
    }

    private static List<Library> read(String classPath) throws IOException {
        List<Library> libraries = new ArrayList<>();
        for (String path : classPath.split(File.pathSeparator, -1)) {
            libraries.add(Library.read(Path.of(path)));
        }
        return libraries;
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
    }
}
