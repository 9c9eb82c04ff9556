package io.routemedic.local.cloud;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.routemedic.audit.AuditEntry;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.aws.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Batches whose process dies at one of its requests to the tables, each of them in turn, and that
 * are delivered again: everything is counted and on the trail once, and told on every channel: to
 * machines by finding, to people by the root cause that all have.
 */
@Timeout(600)
@ExtendWith(SharedWorkshop.class)
@Execution(ExecutionMode.CONCURRENT)
class DiagnosisRedeliveryIT {

    private static final List<Fault.Kind> KINDS =
            List.of(Fault.Kind.KILLED_BEFORE, Fault.Kind.KILLED_AFTER);

    /** Two rounds of notices: of each, and one of what they have in common. */
    private static final int FINDINGS = 12;

    /** Notices that are sent before they are recorded: those of a round. */
    private static final int MOST_REPEATED = 10;

    /** Leave to make calls three times, counting, the trail, and two rounds of notices. */
    private static final int CALLS = 11;

    private record Run(Fault.Kind kind, int call, String api) {}

    @Test
    void losesNothingAndRepeatsARoundOfNoticesAtMost(Workshop workshop)
            throws InterruptedException {
        List<Run> runs = runs();
        List<String> apis = runs.stream().map(Run::api).toList();
        try (LocalCloud cloud =
                LocalCloud.start(
                        NewRoutes.on(apis, FINDINGS),
                        NewRoutes.settings(apis, "observe"),
                        workshop)) {
            for (Run run : runs) {
                cloud.controls().faults().inject(killing(run));
                NewRoutes.ask(cloud, run.api(), FINDINGS);
                cloud.controls().faults().clear();
            }
            var softly = new SoftAssertions();
            Map<String, List<AuditEntry>> trails = Trails.of(cloud.results().auditItems());
            runs.forEach(run -> check(run, cloud.results(), trails, softly));
            softly.assertThat(cloud.results().givenUp()).isEmpty();
            softly.assertAll();
        }
    }

    private static List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (Fault.Kind kind : KINDS) {
            for (int call = 1; call <= CALLS; call++) {
                runs.add(new Run(kind, call, "api%07d".formatted(runs.size())));
            }
        }
        return runs;
    }

    private static Fault killing(Run run) {
        var made = new AtomicInteger();
        return new Fault(
                call -> call.service().equals("dynamodb") && made.incrementAndGet() == run.call(),
                run.kind(),
                1);
    }

    /** What Slack has, and what waits in its line because it would have come too fast. */
    private static Stream<String> slack(Results results) {
        return Stream.concat(
                results.slack().posts().stream(),
                results.stateItems().stream()
                        .filter(
                                item ->
                                        item.path("openKey")
                                                .path("S")
                                                .asText()
                                                .equals("notice#slack"))
                        .map(item -> item.path("message").path("S").asText()));
    }

    private static void check(
            Run run, Results results, Map<String, List<AuditEntry>> trails, SoftAssertions softly) {
        List<AuditEntry> trail = trails.getOrDefault(run.api() + "/prod", List.of());
        softly.assertThat(new ChainVerifier().verify(trail.stream(), List.of()))
                .as("trail of %s", run)
                .isEqualTo(new ChainVerdict.Intact(FINDINGS));
        softly.assertThat(trail)
                .as("counts of %s", run)
                .allMatch(entry -> entry.text().contains("\"total\":1"));
        Map<String, Long> told =
                results.events().stream()
                        .map(event -> Json.tree(event.path("Detail").asText()))
                        .filter(detail -> detail.path("apiId").asText().equals(run.api()))
                        .collect(groupingBy(detail -> detail.path("id").asText(), counting()));
        softly.assertThat(told).as("events of %s", run).hasSize(FINDINGS);
        softly.assertThat(told.values().stream().mapToLong(times -> times - 1).sum())
                .as("repeated events of %s", run)
                .isLessThanOrEqualTo(MOST_REPEATED);
        softly.assertThat(
                        results.stateItems().stream()
                                .filter(item -> item.has("rootCause"))
                                .filter(
                                        item ->
                                                item.path("apiId")
                                                        .path("S")
                                                        .asText()
                                                        .equals(run.api()))
                                .map(item -> item.at("/hits/N").asInt()))
                .as("requests of the root cause of %s", run)
                .containsExactly(FINDINGS);
        softly.assertThat(slack(results).filter(message -> message.contains(run.api())))
                .as("Slack messages of %s", run)
                .hasSizeBetween(1, 2);
        softly.assertThat(
                        results.published().stream()
                                .filter(mail -> mail.message().contains(run.api())))
                .as("e-mails of %s", run)
                .hasSizeBetween(1, 2);
    }
}
