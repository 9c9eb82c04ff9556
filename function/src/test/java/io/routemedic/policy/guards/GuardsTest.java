package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Guard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private static final Path HOME =
            Path.of(Objects.requireNonNull(System.getProperty("routemedic.home")));
    private static final Path SOURCES =
            HOME.resolve("function/src/main/java/io/routemedic/policy/guards");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    @Test
    void listsEveryGuardThatThereIs() throws IOException {
        assertThat(listed()).isEqualTo(implemented());
    }

    @Test
    void listsNoGuardTwice() {
        assertThat(Guards.all()).hasSameSizeAs(listed());
    }

    @Test
    void documentsEveryGuardInTheOrderOfTheList() throws IOException {
        String page = Files.readString(HOME.resolve("docs/operations.md"));
        int start = page.indexOf("\n## The guards\n");
        String section = page.substring(start, page.indexOf("\n## ", start + 1));
        List<String> documented =
                ROW.matcher(section).results().map((MatchResult row) -> row.group(1)).toList();

        assertThat(documented).containsExactlyElementsOf(names());
    }

    private static Set<String> listed() {
        return new TreeSet<>(names());
    }

    private static List<String> names() {
        return Guards.all().stream().map(Guard::name).toList();
    }

    private static Set<String> implemented() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.filter(GuardsTest::isGuard)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isGuard(Path file) {
        try {
            return Files.readString(file).contains("implements Guard");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
