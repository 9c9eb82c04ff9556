package io.routemedic.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.routing.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the README shows what the command prints, for a sample change and a generated log. */
class CheckReadmeTest {

    private static final Path README =
            Path.of(System.getProperty("routemedic.home", "..")).resolve("README.md");
    private static final String SAMPLE =
            """
            openapi: 3.0.1
            info: {title: orders, version: "2"}
            components:
              securitySchemes:
                iam: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
            security: [{iam: []}]
            paths:
              /orders: {get: {}, post: {}}
              /orders/{id}: {get: {}}
              /orders/{id}/items: {get: {}}
              /customers/{id}: {x-amazon-apigateway-any-method: {}}
              /customers/{id}/address: {get: {security: []}}
              /files/{proxy+}: {get: {}}
              /reports/{name}: {get: {}}
              /health: {get: {}}
              /nowhere/{id}: {get: {}}
            """;

    @TempDir private Path folder;

    @Test
    void showsWhatTheCommandPrints() throws IOException {
        PlannedRoutes live = live();
        PlannedRoutes toBe =
                PlannedFiles.openApi(Files.writeString(folder.resolve("openapi.yaml"), SAMPLE));
        var check =
                new TrafficCheck(
                        live,
                        toBe,
                        StageRef.of("a1b2c3d4e5", "prod"),
                        AccessLogFormat.compile(GeneratedLog.FORMAT),
                        new NothingToRead());
        List<String> lines = new ArrayList<>();
        GeneratedLog.requests(20_000, request -> lines.add(request.line(lines.size())));
        lines.forEach(line -> check.accept(new LogLine("", "test", "1", Instant.EPOCH, line)));

        String shown =
                String.join(
                        "\n",
                        new CheckText(CheckReport.of(live, toBe, lines.size(), check.counts()))
                                .lines().stream()
                                        .map(line -> line.isEmpty() ? line : "    " + line)
                                        .toList());

        assertThat(Files.readString(README)).as("%s", shown).contains(shown);
    }

    private static PlannedRoutes live() {
        Map<Route, PlannedRoutes.Entry> routes = new HashMap<>();
        TrafficCheckTest.LIVE.forEach(
                text ->
                        routes.put(
                                Route.parse(text),
                                new PlannedRoutes.Entry(
                                        new RouteAccess("AWS_IAM", false),
                                        Optional.empty(),
                                        Optional.empty())));
        return PlannedRoutes.of("stage a1b2c3d4e5/prod", routes, List.of());
    }

    /** No custom domain is asked for here. */
    private record NothingToRead() implements ConfigurationReader {
        @Override
        public <T> Reading<T> read(Question<T> question) {
            return new Reading.Unread<>("none", "not asked for here");
        }
    }
}
