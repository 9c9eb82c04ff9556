package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrapFindersTest {

    private static final Path HOME = Path.of(System.getProperty("routemedic.home"));
    private static final Path SOURCES =
            HOME.resolve("function/src/main/java/io/routemedic/diagnosis/ahead");
    private static final Path PAGES = HOME.resolve("docs/causes");
    private static final Set<String> NO_FINDERS =
            Set.of("Trap", "TrapFinder", "TrapFinders", "Outlook", "package-info");

    private static List<String> listed() {
        return TrapFinders.all().stream().map(one -> one.getClass().getSimpleName()).toList();
    }

    @Test
    void areAllThatThereAre() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(
                            files.map(file -> file.getFileName().toString().replace(".java", ""))
                                    .filter(name -> !NO_FINDERS.contains(name))
                                    .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(listed());
        }
    }

    @Test
    void haveOnePageEachThatTheIndexNames() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        for (String name : listed()) {
            assertThat(PAGES.resolve(name + ".md")).exists();
            assertThat(index).contains("[" + name + "](" + name + ".md)");
        }
    }
}
