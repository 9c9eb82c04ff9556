package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.aws.Call;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many requests the packaged function makes for a batch of incidents of one stage: when they
 * are first seen, with Slack, SNS and the event bus to tell, and when they are seen again and
 * nothing is due. Nothing is read of what the process counted itself. One of the updates is for
 * every four calls of API Gateway, and one more where ten seconds end between these.
 */
@Isolated("Beside others a call may be cut off and tried again, and would count twice.")
@Timeout(600)
@ExtendWith(SharedWorkshop.class)
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisCostIT {

    private static final String API = "a1b2c3d4e5";

    private final Workshop workshop;

    DiagnosisCostIT(Workshop workshop) {
        this.workshop = workshop;
    }

    @ParameterizedTest
    @CsvSource({
        "observe,   1,  6, 5, 1",
        "observe,  10,  6, 7, 1",
        "observe, 200, 52, 7, 3",
        "ask,   1, 10, 5, 5",
        "ask,  10, 10, 7, 5",
        "ask, 200, 56, 8, 7"
    })
    void asksTheTablesNoMoreThan(String mode, int incidents, int first, int updates, int again)
            throws InterruptedException {
        try (LocalCloud cloud = cloud(mode, incidents)) {
            SortedMap<String, Integer> seenFirst = batch(cloud, "dynamodb", incidents);
            SortedMap<String, Integer> seenAgain = batch(cloud, "dynamodb", incidents);
            System.out.printf(
                    "%s, %d incidents: first %s, again %s%n",
                    mode, incidents, seenFirst, seenAgain);

            assertThat(cloud.results().slack().posts()).as("one, of one root cause").hasSize(1);
            assertThat(owedToSlack(cloud)).as("and nothing in line").isZero();
            assertThat(cloud.results().events()).as("one of each finding").hasSize(incidents);
            int updatedFirst = seenFirst.getOrDefault("dynamodb:UpdateItem", 0);
            assertThat(sum(seenFirst) - updatedFirst).isLessThanOrEqualTo(first);
            assertThat(updatedFirst).isLessThanOrEqualTo(updates);
            assertThat(sum(seenAgain)).isLessThanOrEqualTo(again);
        }
    }

    @Test
    void readsWhatConcernsAStageOnceForAllItsIncidents() throws InterruptedException {
        try (LocalCloud cloud = cloud("ask", 10)) {
            SortedMap<String, Integer> calls = batch(cloud, "apigateway", 10);

            assertThat(calls)
                    .containsEntry("apigateway:GetStages", 1)
                    .containsEntry("apigateway:GetDeployment", 1)
                    .doesNotContainKey("apigateway:GetStage")
                    .containsEntry("apigateway:GetExport", 1);
            assertThat(cloud.results().callCounts()).containsEntry("ssm:GetParameter", 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 11, 0", "10, 11, 0"})
    void readsThePlanOfAnObservedStageOnceAndOnlyForWhoIsDueToBeTold(
            int incidents, int first, int again) throws InterruptedException {
        try (LocalCloud cloud = cloud("observe", incidents)) {
            SortedMap<String, Integer> seenFirst = batch(cloud, "apigateway", incidents);
            SortedMap<String, Integer> seenAgain = batch(cloud, "apigateway", incidents);
            System.out.printf(
                    "observe, %d incidents: first %s, again %s%n", incidents, seenFirst, seenAgain);

            assertThat(seenFirst).containsEntry("apigateway:GetExport", 1);
            assertThat(sum(seenFirst)).isLessThanOrEqualTo(first);
            assertThat(sum(seenAgain)).isLessThanOrEqualTo(again);
            assertThat(cloud.results().callCounts()).doesNotContainKey("ssm:GetParameter");
        }
    }

    private LocalCloud cloud(String mode, int routes) {
        List<String> apis = List.of(API);
        return LocalCloud.start(
                NewRoutes.on(apis, routes), NewRoutes.settings(apis, mode), workshop);
    }

    /** One batch, with a failing request for each route; the calls that it led to. */
    private static SortedMap<String, Integer> batch(LocalCloud cloud, String service, int routes)
            throws InterruptedException {
        int before = cloud.results().calls().size();
        NewRoutes.ask(cloud, API, routes);
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<Call> calls = cloud.results().calls();
        calls.subList(before, calls.size()).stream()
                .filter(call -> call.service().equals(service))
                .filter(call -> call.caller().startsWith("diagnose"))
                .forEach(call -> counts.merge(call.name(), 1, Integer::sum));
        return counts;
    }

    private static long owedToSlack(LocalCloud cloud) {
        return cloud.results().stateItems().stream()
                .filter(item -> item.path("openKey").path("S").asText().equals("notice#slack"))
                .count();
    }

    private static int sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
