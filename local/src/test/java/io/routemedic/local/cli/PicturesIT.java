package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in the README: what the demo told in Slack, and the page it wrote. Only when {@code
 * -Droutemedic.pictures=FOLDER} asks for them; {@link io.routemedic.local.browser} draws the
 * widget's.
 */
@EnabledIfSystemProperty(named = "routemedic.pictures", matches = ".+")
class PicturesIT {

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern NOTICE =
            Pattern.compile("<article class=\"slack\">.*?</article>", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void showsWhatTheDemoToldAndWrote() throws Exception {
        Chromium browser = Chromium.installed().orElse(null);
        Assumptions.assumeTrue(browser != null, "There is no Chromium on the PATH.");
        Path page = folder.resolve("demo.html");
        assertThat(new Screen().run("demo", "--report", page.toString())).isZero();

        browser.screenshot(page.toUri().toString(), "report.png", 1000);
        browser.screenshot(notice(Files.readString(page)).toUri().toString(), "notice.png", 760);
    }

    private Path notice(String page) throws IOException {
        return Files.writeString(
                folder.resolve("notice.html"),
                "<!doctype html><meta charset=\"utf-8\">"
                        + first(STYLE, page)
                        + first(NOTICE, page));
    }

    private static String first(Pattern part, String page) {
        Matcher matcher = part.matcher(page);
        assertThat(matcher.find()).as(part.pattern()).isTrue();
        return matcher.group();
    }
}
