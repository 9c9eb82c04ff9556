package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that a replay writes, in a real browser. Leaves a picture of it in {@code local/target}.
 */
class ReportBrowserIT {

    private static final String HOSTILE =
            "/prod/orders/<img src=x"
                    + " onerror=document.title='taken'><script>document.title='taken'</script>";

    private final Screen screen = new Screen();
    @TempDir private Path folder;

    @Test
    void showsWhatFailedAndRunsNothingOfIt() throws Exception {
        Chromium browser = browser();
        String page = page(line("PUT", "/prod/orders") + "\n" + line("GET", HOSTILE));

        Path picture = browser.screenshot(page, "report-of-lines.png", 1100);
        String dom = browser.dom(page);

        assertThat(Files.size(picture)).isPositive();
        assertThat(dom)
                .contains("<title>2 requests found no route: 2 findings</title>")
                .contains("no such method on this path", "PUT × 1")
                .contains("&lt;script&gt;")
                .doesNotContain("<img", "<script");
    }

    private static Chromium browser() {
        Optional<Chromium> installed = Chromium.installed();
        Assumptions.assumeTrue(installed.isPresent(), "There is no Chromium on the PATH.");
        return installed.orElseThrow();
    }

    private String page(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), lines);
        Path page = folder.resolve("report.html");
        assertThat(
                        screen.run(
                                "replay",
                                file.toString(),
                                "--stand-in",
                                "method-not-defined",
                                "--report",
                                page.toString()))
                .isEqualTo(1);
        return page.toUri().toString();
    }

    private static String line(String method, String path) {
        return """
        {"requestId":"d282580d-9e4b-4ecf-9f1e-0bcc40ec8033","extendedRequestId":"8da783d7-b833-=",\
        "ip":"192.0.2.1","userAgent":"curl/8.11.0","requestTime":"05/Nov/2026:10:00:00 +0000",\
        "httpMethod":"%s","path":"%s","resourcePath":"-","status":"403",\
        "responseLength":"42","apiId":"a1b2c3d4e5","stage":"prod",\
        "domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","basePath":"-",\
        "errorType":"MISSING_AUTHENTICATION_TOKEN","errorMessage":"Missing Authentication Token",\
        "integrationStatus":"-","canary":"-"}\
        """
                .formatted(method, path);
    }
}
