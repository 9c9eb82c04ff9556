package io.routemedic;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/threat-model.md says is shown, something shows. */
class ThreatModelTest {

    private static final Path HOME = Path.of(System.getProperty("routemedic.home"));
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int SHOWN_BY = 3;
    private static final List<String> MODULES =
            List.of("configuration", "function", "cli", "local", "infra", "bench");

    @ParameterizedTest
    @MethodSource("rows")
    void namesWhatShowsIt(String row) throws IOException {
        String shownBy = row.split("\\|", -1)[SHOWN_BY];
        List<String> names = NAME.matcher(shownBy).results().map(found -> found.group(1)).toList();

        assertThat(names).as(row).isNotEmpty();
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(tests().contains(name) || isCase(name))
                                        .as("a test or case `%s`", name)
                                        .isTrue());
    }

    @Test
    void isOnePage() throws IOException {
        assertThat(rows()).hasSizeBetween(15, 30);
    }

    /** The tables' rows, without their heads. */
    static List<String> rows() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/threat-model.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.contains("| what stops it |"))
                .toList();
    }

    private static boolean isCase(String name) {
        return Files.isDirectory(HOME.resolve("events").resolve(name));
    }

    private static Set<String> tests() throws IOException {
        return MODULES.stream().flatMap(ThreatModelTest::testsOf).collect(toUnmodifiableSet());
    }

    private static Stream<String> testsOf(String module) {
        Path tests = HOME.resolve(module).resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
