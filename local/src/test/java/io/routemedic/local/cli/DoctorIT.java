package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.configuration.Configuration;
import io.routemedic.local.aws.Call;
import io.routemedic.local.cli.LargeAccount.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command, at its own pace, over an account of 600 stages. */
@Timeout(300)
class DoctorIT {

    private static final int OF_EACH_KIND = LargeAccount.STAGES / Kind.values().length;

    /** What stands against healing a stage; the first is what stands against watching it too. */
    private static final Map<Kind, String> AGAINST =
            Map.of(
                    Kind.GOOD, "",
                    Kind.NOT_LOGGED, "access logging is off",
                    Kind.FIREHOSE, "Firehose stream",
                    Kind.SAYS_TOO_LITTLE, "the log format shows too little",
                    Kind.NO_ROOM, "no subscription filter free",
                    Kind.INFREQUENT, "class takes no subscription filter",
                    Kind.GONE, "does not exist",
                    Kind.OF_A_STACK, "CloudFormation stack `shop`",
                    Kind.CANARY, "it has a canary",
                    Kind.CALLERS_ALIKE, "$context.identity.sourceIp");

    private static final List<Kind> WATCHED =
            List.of(Kind.GOOD, Kind.OF_A_STACK, Kind.CANARY, Kind.CALLERS_ALIKE);

    private final LargeAccount account = LargeAccount.open();
    private final Map<String, String> properties =
            Map.of(
                    "aws.endpointUrl", account.endpoint().uri().toString(),
                    "aws.region", "eu-west-1",
                    "aws.accessKeyId", "ann",
                    "aws.secretAccessKey", "secret");

    @TempDir private Path folder;

    @BeforeEach
    void signsIn() {
        properties.forEach(System::setProperty);
    }

    @AfterEach
    void forgetsTheAccount() {
        properties.keySet().forEach(System::clearProperty);
        account.close();
    }

    @Test
    void hasTheRightLineForEachOfSixHundredStagesWithinTheQuota() throws IOException {
        Path file = folder.resolve("routemedic.json");
        Screen screen = new Screen();

        int status = screen.run("doctor", "--json", "--write", file.toString());

        JsonNode document = Json.tree(screen.out());
        assertThat(status).as(screen.err()).isEqualTo(ExitCode.OK);
        assertThat(document.path("stages")).hasSize(LargeAccount.STAGES);
        assertThat(document.path("unread")).isEmpty();
        for (Kind kind : Kind.values()) {
            isRight(kind, document.path("stages"));
        }
        assertThat(document.path("seconds").asLong()).isBetween(35L, 120L);
        assertThat(document.has("stack")).as("none is deployed").isFalse();
        staysWithinTheQuota();
        Configuration written = Configuration.parse(Files.readString(file));
        assertThat(written.healing()).isEmpty();
        assertThat(written.accessLogs().onlyStages().orElseThrow())
                .hasSize(WATCHED.size() * OF_EACH_KIND);
    }

    private static void isRight(Kind kind, JsonNode stages) {
        List<JsonNode> ofKind =
                stages.valueStream()
                        .filter(one -> one.path("stage").asText().equals(kind.stage()))
                        .toList();
        assertThat(ofKind)
                .as(kind.name())
                .hasSize(OF_EACH_KIND)
                .allSatisfy(
                        one -> {
                            assertThat(one.path("watchable").asBoolean())
                                    .isEqualTo(WATCHED.contains(kind));
                            assertThat(one.path("healable").asBoolean())
                                    .isEqualTo(kind == Kind.GOOD);
                            assertThat(one.path("againstHealing").toString())
                                    .contains(AGAINST.get(kind));
                            assertThat(one.has("mend")).isEqualTo(kind == Kind.SAYS_TOO_LITTLE);
                        });
    }

    /** None was throttled, each API was asked once, and each log group twice at most. */
    private void staysWithinTheQuota() {
        Map<String, Long> counts =
                account.calls().calls().stream()
                        .collect(Collectors.groupingBy(Call::name, Collectors.counting()));

        assertThat(counts)
                .containsEntry("apigateway:GetRestApis", 1L)
                .containsEntry("apigateway:GetStages", LargeAccount.STAGES / 3L)
                .containsEntry("logs:DescribeLogGroups", 4L)
                .containsEntry("lambda:Invoke", 1L)
                .containsOnlyKeys(
                        "apigateway:GetRestApis",
                        "apigateway:GetStages",
                        "logs:DescribeLogGroups",
                        "logs:DescribeSubscriptionFilters",
                        "lambda:Invoke");
    }
}
