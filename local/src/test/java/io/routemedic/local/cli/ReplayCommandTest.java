package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final String LINE =
            """
            {"requestId":"d282580d-9e4b-4ecf-9f1e-0bcc40ec8033","extendedRequestId":"8da783d7-b833-=",\
            "ip":"192.0.2.1","userAgent":"curl/8.11.0","requestTime":"05/Nov/2026:10:00:00 +0000",\
            "httpMethod":"PUT","path":"/prod/orders","resourcePath":"-","status":"403",\
            "responseLength":"42","apiId":"a1b2c3d4e5","stage":"prod",\
            "domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","basePath":"-",\
            "errorType":"MISSING_AUTHENTICATION_TOKEN","errorMessage":"Missing Authentication Token",\
            "integrationStatus":"-","canary":"-"}
            """
                    .strip();

    private final Screen screen = new Screen();
    @TempDir private Path folder;

    @Test
    void findsTheStageThatRawLinesName() throws IOException {
        assertThat(replay(LINE + "\n" + LINE + "\n")).isEqualTo(1);
        assertThat(screen.out())
                .contains("MethodNotDefined", "a1b2c3d4e5/prod", "PUT /prod/orders")
                .contains("2 lines read. 2 requests found no route.");
    }

    @Test
    void readsWhatTheCommandLineOfAwsPrints() throws IOException {
        var events = Json.object();
        var event = events.putArray("events").addObject();
        event.put("timestamp", 1_794_000_000_000L).put("message", LINE).put("eventId", "1");

        assertThat(replay(events.toPrettyString())).isEqualTo(1);
        assertThat(screen.out()).contains("MethodNotDefined");
    }

    @Test
    void printsOneDocument() throws IOException {
        assertThat(replay(LINE, "--json")).isEqualTo(1);
        JsonNode document = Json.tree(screen.out());
        assertThat(document.path("failures").asInt()).isEqualTo(1);
        assertThat(document.path("findings").path(0).path("cause").asText())
                .isEqualTo("MethodNotDefined");
    }

    @Test
    void saysWhatToDoAboutThoseWithTheMostRequests() throws IOException {
        assertThat(replay(LINE)).isEqualTo(1);
        assertThat(screen.out()).contains("Send `GET /prod/orders` instead.");
    }

    @Test
    void writesAPageThatShowsRoutesAndWhatFailed() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(replay(LINE, "--report", page.toString())).isEqualTo(1);
        assertThat(screen.err()).contains("The report is in " + page);
        assertThat(Files.readString(page))
                .contains("1 requests found no route")
                .contains("PUT &times; 1")
                .contains("class=\"route live\"")
                .contains("2026-11-05 10:00: 1 MethodNotDefined")
                .contains("orders");
    }

    @Test
    void showsOverTimeTheCauseThatWasFoundForARoute() throws IOException {
        Path page = folder.resolve("report.html");
        Path file = Files.writeString(folder.resolve("lines"), LINE.replace("PUT", "POST"));
        screen.run(
                "replay",
                file.toString(),
                "--stand-in",
                "undeployed-method",
                "--report",
                page.toString());
        assertThat(Files.readString(page))
                .contains("2026-11-05 10:00: 1 RouteNotDeployed")
                .doesNotContain("Undetermined");
    }

    @Test
    void saysWhereAReportCannotBeWritten() throws IOException {
        String nowhere = folder.resolve("none").resolve("report.html").toString();
        assertThat(replay(LINE, "--report", nowhere)).isNotZero();
        assertThat(screen.err()).contains("cannot be written to `" + nowhere + "`");
    }

    @Test
    void readsAFormatThatIsGiven() throws IOException {
        assertThat(
                        replay(
                                "PUT|/prod/orders|403|MISSING_AUTHENTICATION_TOKEN|a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com",
                                "--api",
                                "a1b2c3d4e5",
                                "--stage",
                                "prod",
                                "--format",
                                "$context.httpMethod|$context.path|$context.status|$context.error.responseType|$context.domainName"))
                .isEqualTo(1);
        assertThat(screen.out()).contains("MethodNotDefined");
    }

    @Test
    void exitsWithZeroWhenNothingFailed() throws IOException {
        assertThat(replay("{\"status\":\"200\",\"path\":\"/prod/orders\"}\n")).isZero();
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(screen.run("replay", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("none");
    }

    @Test
    void wantsApiAndStageTogether() throws IOException {
        assertThat(replay(LINE, "--api", "a1b2c3d4e5")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("--stage");
    }

    private int replay(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), content);
        String[] arguments = new String[options.length + 4];
        arguments[0] = "replay";
        arguments[1] = file.toString();
        arguments[2] = "--stand-in";
        arguments[3] = "method-not-defined";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return screen.run(arguments);
    }
}
