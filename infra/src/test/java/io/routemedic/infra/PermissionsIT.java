package io.routemedic.infra;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.routemedic.infra.GrantedActions.Permit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Least privilege, proven: what the packaged functions needed in all cases of {@code events/} and
 * behind the console, against what the template grants them, both ways.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {
    private static final Path CALLS =
            Path.of(System.getProperty("routemedic.home", ".."), "local", "target", "calls");

    private static final String REST =
            """
             "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "heal"}],
             "whoChanged": true,
             "notify": {"emails": ["team@example.com"], "slackWebhookSecret": "routemedic/slack"}}
            """;
    private static final String EVERY_STAGE = "{\"accessLogs\": {\"account\": true}," + REST;
    private static final String NAMED_STAGES =
            "{\"accessLogs\": [{\"logGroup\": \"/a\", \"restApi\": \"a1b2c3d4e5\","
                    + " \"stage\": \"prod\"}],"
                    + REST;

    /** Not needed where the configuration says which stage writes to which log group. */
    private static final String FINDS_LOG_GROUPS = "apigateway:GetRestApis";

    private List<NeededPermission> needed = List.of();

    @BeforeAll
    void readsWhatWasNeeded() {
        assumeTrue(
                NeededPermission.areRecorded(CALLS),
                () ->
                        "Skipped: %s does not have the calls of all cases. Run the integration tests of `local` in the same build."
                                .formatted(CALLS));
        Stream<NeededPermission> rare = RareCall.ALL.stream().map(RareCall::permission);
        needed = Stream.concat(NeededPermission.recorded(CALLS).stream(), rare).distinct().toList();
    }

    @Test
    void grantsAllThatTheFunctionsNeed() {
        List<Permit> permits = permits(EVERY_STAGE);
        System.out.println(table(permits));

        assertThat(needed)
                .isNotEmpty()
                .filteredOn(one -> !RareCall.OF_NAMED_GROUPS.contains(one.call()))
                .filteredOn(one -> !isGranted(one, permits))
                .isEmpty();
    }

    @Test
    void grantsAllThatTheFunctionsNeedWhereAllStagesAreNamed() {
        List<Permit> permits = permits(NAMED_STAGES);

        assertThat(needed)
                .filteredOn(one -> !one.call().equals(FINDS_LOG_GROUPS))
                .filteredOn(one -> !isGranted(one, permits))
                .isEmpty();
    }

    @Test
    void grantsNothingThatTheFunctionsDoNotNeed() {
        assertThat(unused(permits(EVERY_STAGE))).isEmpty();
    }

    @Test
    void grantsNothingThatTheFunctionsDoNotNeedWhereAllStagesAreNamed() {
        assertThat(unused(permits(NAMED_STAGES))).isEmpty();
    }

    private List<Permit> unused(List<Permit> permits) {
        return permits.stream()
                .filter(permit -> needed.stream().noneMatch(permit::covers))
                .toList();
    }

    private static boolean isGranted(NeededPermission one, List<Permit> permits) {
        return permits.stream().anyMatch(permit -> permit.covers(one));
    }

    private String table(List<Permit> permits) {
        return needed.stream()
                .map(one -> "%-32s %-9s %s".formatted(one.call(), one.function(), by(one, permits)))
                .sorted()
                .distinct()
                .collect(
                        joining(
                                "\n",
                                "%-32s %-9s %s%n".formatted("Call", "Function", "Granted by"),
                                ""));
    }

    private static String by(NeededPermission one, List<Permit> permits) {
        String rare =
                RareCall.ALL.stream()
                        .filter(call -> call.permission().equals(one))
                        .map(call -> "; " + call.why())
                        .findFirst()
                        .orElse("");
        return permits.stream()
                .filter(permit -> permit.covers(one))
                .map(PermissionsIT::words)
                .findFirst()
                .map(granted -> granted + rare)
                .orElse("NOTHING");
    }

    private static String words(Permit permit) {
        return "%s on %s (%s)".formatted(permit.action(), permit.resource(), permit.policy());
    }

    private static List<Permit> permits(String configuration) {
        return GrantedActions.in(Synthesis.of(configuration).template()).permits();
    }
}
