package io.routemedic.fuzz;

import io.routemedic.entry.console.ConsoleTarget;
import io.routemedic.intake.format.FormatTarget;
import io.routemedic.intake.line.RedactorTarget;
import io.routemedic.intake.payload.PayloadTarget;
import io.routemedic.notice.channel.LeakTarget;
import io.routemedic.notice.channel.NoticeTarget;
import io.routemedic.notice.widget.WidgetTarget;
import io.routemedic.routing.RoutingTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every target, and the seeds that are kept for it, where Jazzer looks for them too. */
final class FuzzTargets {

    static final List<FuzzTarget> ALL =
            List.of(
                    new PayloadTarget(),
                    new FormatTarget(),
                    new RoutingTarget(),
                    new RedactorTarget(),
                    new NoticeTarget(),
                    new LeakTarget(),
                    new WidgetTarget(),
                    new ConsoleTarget(),
                    new ConfigurationTarget());

    private static final Path TEST =
            Path.of(System.getProperty("routemedic.home"), "function/src/test");

    private FuzzTargets() {}

    /** The names of all classes that Jazzer is to run. */
    static List<String> classes() {
        return names(TEST.resolve("java"), ".+Target\\.java")
                .map(path -> path.getFileName().toString())
                .filter(name -> !name.equals("FuzzTarget.java"))
                .map(name -> name.replace(".java", ""))
                .toList();
    }

    static List<Path> seeds(FuzzTarget target) {
        String inputs = target.getClass().getName().replace('.', '/') + "Inputs/test";
        return names(TEST.resolve("resources").resolve(inputs), ".+").sorted().toList();
    }

    private static Stream<Path> names(Path folder, String pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(pattern))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
