package io.routemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link in the documents leads somewhere in this repository, to the very heading. */
class DocumentsTest {

    private static final Path HOME =
            Path.of(System.getProperty("routemedic.home", "..")).toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^(```|    ).*?$|`[^`\n]*`");
    private static final List<String> FOLDERS =
            List.of("", "docs", "docs/causes", "docs/decisions", "events");

    record Link(Path document, String target) {

        boolean leadsSomewhere() {
            if (target.contains("://") || target.startsWith("mailto:")) {
                return true;
            }
            String[] parts = target.split("#", 2);
            Path file =
                    parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
            return Files.exists(file) && (parts.length == 1 || headings(file).contains(parts[1]));
        }
    }

    @Test
    void linkToWhatIsThere() throws IOException {
        List<Link> links = documents().stream().flatMap(DocumentsTest::links).toList();

        assertThat(links).hasSizeGreaterThan(100);
        assertThat(links.stream().filter(link -> !link.leadsSomewhere())).isEmpty();
    }

    @Test
    void areAllReachedFromTheIndex() throws IOException {
        String index = Files.readString(HOME.resolve("docs/README.md"));

        try (Stream<Path> pages = Files.list(HOME.resolve("docs"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .filteredOn(name -> !name.equals("README.md") && !name.endsWith(".sh"))
                    .allSatisfy(name -> assertThat(index).contains("(" + name));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = FOLDERS.stream().flatMap(DocumentsTest::markdown)) {
            return files.toList();
        }
    }

    private static Stream<Path> markdown(String folder) {
        try {
            return Files.list(HOME.resolve(folder))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Link> links(Path document) {
        String text = CODE.matcher(read(document)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .map(target -> new Link(document, target));
    }

    /** As GitHub names them. */
    private static List<String> headings(Path document) {
        return Pattern.compile("(?m)^#+ +(.*)$")
                .matcher(read(document))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
