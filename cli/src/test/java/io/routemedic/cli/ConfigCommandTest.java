package io.routemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandTest {

    private static final String GOOD =
            """
            {"accessLogs": "account",
             "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "heal",
                          "allowOpenRoutes": ["GET /health"]},
                         {"restApi": "f6g7h8i9j0", "stage": "live", "mode": "ask"}],
             "notify": {"slackWebhookSecret": "team/slack", "emails": ["ann@example.com"]},
             "agents": ["arn:aws:iam::111122223333:role/Agent"]}
            """;

    private final Screen screen = new Screen();
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"observe-only", "heal-two-stages", "account", "kinesis"})
    void validatesEachExample(String example) {
        Path home = Path.of(System.getProperty("routemedic.home", ".."));
        Path file = home.resolve("infra/examples/" + example + ".json");

        assertThat(screen.run("config", "validate", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("can be deployed");
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws IOException {
        String file =
                file("{\"accessLogs\": 3, \"healing\": [{\"mode\": \"maybe\"}], \"extra\": 1}");

        assertThat(screen.run("config", "validate", file)).isEqualTo(ExitCode.NO);
        assertThat(screen.out()).contains("accessLogs", "healing[0]", "extra");
    }

    @Test
    void tellsAScriptWhatIsWrong() throws IOException {
        assertThat(screen.run("config", "validate", "--json", file("{}"))).isEqualTo(ExitCode.NO);
        assertThat(Json.tree(screen.out()).path("valid").asBoolean(true)).isFalse();
        assertThat(Json.tree(screen.out()).path("problems")).hasSize(1);
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(screen.run("config", "validate", "none.json")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("none.json");
    }

    @Test
    void explainsWhatEachStageGets() throws IOException {
        assertThat(screen.run("config", "explain", file(GOOD))).isEqualTo(ExitCode.OK);
        assertThat(screen.out().lines())
                .anyMatch(line -> line.matches("a1b2c3d4e5/prod +heal .*GET /health"))
                .anyMatch(line -> line.matches("f6g7h8i9j0/live +ask .*approves it"))
                .anyMatch(line -> line.matches("every other stage +observe .*nothing is changed"))
                .anyMatch(line -> line.contains("ann@example.com") && line.contains("team/slack"))
                .anyMatch(line -> line.matches("May ask as agents.*role/Agent\\."))
                .anyMatch(line -> line.contains("3 failed requests from 2 clients"));
    }

    @Test
    void explainsToAScript() throws IOException {
        assertThat(screen.run("config", "explain", "--json", file(GOOD))).isEqualTo(ExitCode.OK);
        assertThat(Json.tree(screen.out()).at("/stages/1/mode").asText()).isEqualTo("ask");
    }

    @Test
    void explainsNothingThatCannotBeDeployed() throws IOException {
        assertThat(screen.run("config", "explain", file("{}"))).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("config validate");
    }

    @Test
    void packsForTheReleasedTemplate() throws IOException {
        assertThat(screen.run("config", "pack", file(GOOD), "--into", folder.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(screen.out())
                .contains(
                        "HealStage1=a1b2c3d4e5/prod",
                        "HealStage2=f6g7h8i9j0/live",
                        "SlackWebhookSecret=team/slack",
                        "AgentRole=arn:aws:iam::111122223333:role/Agent");
        String name = screen.out().lines().findFirst().orElseThrow().split("=", -1)[1];
        try (ZipFile zip = new ZipFile(folder.resolve(name).toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("routemedic/configuration.json");
            assertThat(zip.getInputStream(zip.entries().nextElement())).hasContent(GOOD);
        }
    }

    @Test
    void packsASmallOneAsAParameter() throws IOException {
        String command = "it's";
        String small =
                "{\"accessLogs\":{\"account\":true,\"filterPattern\":\"%s\"}}".formatted(command);

        assertThat(screen.run("config", "pack", "--inline", file(small))).isEqualTo(ExitCode.OK);

        assertThat(screen.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo("'Configuration=" + small.replace(command, "it'\\''s") + "'");
        assertThat(screen.out().lines().toList().getLast())
                .matches("ConfigurationHash=[0-9a-f]{8}");
    }

    @Test
    void packsNoLargeOneAsAParameter() throws IOException {
        String large =
                "{\"accessLogs\":{\"account\":true,\"exclude\":[\"/%s\",\"/%s\",\"/%s\",\"/%s\"]}}"
                        .replace("%s", "x".repeat(500));

        assertThat(screen.run("config", "pack", "--inline", file(large))).isEqualTo(ExitCode.NO);
        assertThat(screen.err()).contains("without `--inline`");
    }

    @Test
    void packsNoMoreStagesThanTheTemplateHasPlacesFor() throws IOException {
        String stages =
                Stream.of(1, 2, 3, 4, 5, 6)
                        .map(
                                "{\"restApi\":\"a1b2c3d4e%d\",\"stage\":\"prod\",\"mode\":\"ask\"}"
                                        ::formatted)
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow();
        String file = file("{\"accessLogs\":\"account\",\"healing\":[%s]}".formatted(stages));

        assertThat(screen.run("config", "pack", file, "--into", folder.toString()))
                .isEqualTo(ExitCode.NO);
        assertThat(screen.err()).contains("5 stages", "names 6");
        assertThat(folder).isDirectoryNotContaining("glob:**.zip");
    }

    @Test
    void packsNoMoreAgentsThanTheTemplateHasAPlaceFor() throws IOException {
        String file =
                file(
                        """
                        {"accessLogs": "account", "agents": ["arn:aws:iam::111122223333:role/A",
                                                             "arn:aws:iam::111122223333:role/B"]}
                        """);

        assertThat(screen.run("config", "pack", file, "--into", folder.toString()))
                .isEqualTo(ExitCode.NO);
        assertThat(screen.err()).contains("one agent", "names 2");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("routemedic.json"), content).toString();
    }
}
