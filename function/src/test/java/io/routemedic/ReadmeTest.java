package io.routemedic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README's sample is the notice of a golden case: its title, and whole those sections whose
 * headings the README has. {@code -Dreadme.update} writes it anew.
 */
class ReadmeTest {
    private static final Path HOME = Path.of(System.getProperty("routemedic.home"));
    private static final Path README = HOME.resolve("README.md");
    private static final Path NOTICE = HOME.resolve("events/undeployed-method/notice.txt");
    private static final Pattern SAMPLE = Pattern.compile("(?m)(?:^>.*\\n)+");
    private static final Pattern HEADING = Pattern.compile("(?m)^> \\*\\*([^*`]+)\\*\\*");

    @Test
    void showsTheNoticeOfTheGoldenCase() throws IOException {
        String readme = Files.readString(README);
        Matcher sample = SAMPLE.matcher(readme);
        assertThat(sample.find()).isTrue();
        List<String> headings =
                HEADING.matcher(sample.group()).results().map(found -> found.group(1)).toList();
        assertThat(headings).isNotEmpty();
        String expected = quoted(Files.readString(NOTICE), headings);
        if (System.getProperty("readme.update") != null) {
            Files.writeString(
                    README,
                    readme.substring(0, sample.start())
                            + expected
                            + readme.substring(sample.end()));
            return;
        }
        assertThat(sample.group()).isEqualTo(expected);
    }

    /** The first message, as it would be quoted in Markdown. */
    private static String quoted(String notice, List<String> headings) {
        String[] parts = notice.substring(0, notice.indexOf("\n---")).strip().split("\n\n", -1);
        StringBuilder quote = new StringBuilder("> **" + parts[0] + "**\n");
        List<String> found = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] lines = parts[i].split("\n", -1);
            if (headings.contains(lines[0])) {
                found.add(lines[0]);
                quote.append(">\n").append(section(lines));
            }
        }
        assertThat(found).as("the headings of the README's sample").isEqualTo(headings);
        return quote.toString();
    }

    private static String section(String... lines) {
        StringBuilder section = new StringBuilder("> **" + lines[0] + "**");
        for (int i = 1; i < lines.length; i++) {
            boolean beside = i == 1 && !lines[i].startsWith("  - ");
            section.append(beside ? " " : "\n> ").append(lines[i].strip());
        }
        return section.append("\n").toString();
    }
}
