package io.routemedic.remedy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.ledger.findings.FakeFindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.heals.FakePlanApprovals;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.ledger.stages.DraftObservations;
import io.routemedic.notice.wording.Samples;
import io.routemedic.policy.Decision;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealHistory;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.guards.Guards;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecidingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");
    private static final int MANY = 10;

    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader()
                    .stage("a1b2c3d4e5", "prod")
                    .draft("a1b2c3d4e5", "GET /orders/{id}")
                    .definitions();
    private final Tables tables = new Tables();
    private final FakePlanApprovals approvals = new FakePlanApprovals();
    private final FakeFindingLedger ledger = new FakeFindingLedger();

    @Test
    void readsWhatConcernsTheStageOnceForAllItsFindings() {
        List<Decided> decided = decide(Mode.ASK, findings(MANY));

        assertThat(decided)
                .hasSize(MANY)
                .allSatisfy(one -> assertThat(one.decision()).isInstanceOf(Decision.Ask.class));
        assertThat(gateway.calls()).doesNotHaveDuplicates().contains("GetExport a1b2c3d4e5/prod");
        assertThat(tables.asked)
                .containsExactlyInAnyOrder("kill switch", "history", "draft observations");
        assertThat(approvals.timesLookedFor()).isEqualTo(1);
    }

    @Test
    void judgesEachFindingByItsOwnEvidence() {
        Finding often = finding("/orders/{id}", 12);
        Finding once = finding("/orders/{id}/once", 1);

        List<Decided> decided = decide(Mode.HEAL, List.of(often, once));

        assertThat(decided)
                .extracting(Decided::decision)
                .hasExactlyElementsOfTypes(Decision.Heal.class, Decision.Tell.class);
    }

    @Test
    void readsThePlanOnceForThoseWhoAreToldOfAStageThatIsOnlyObserved() {
        List<Decided> decided = decide(Mode.OBSERVE, findings(MANY));

        assertThat(decided)
                .hasSize(MANY)
                .allSatisfy(one -> assertThat(one.plan()).isPresent())
                .allSatisfy(one -> assertThat(one.decision()).isInstanceOf(Decision.Tell.class));
        assertThat(gateway.calls()).doesNotHaveDuplicates().contains("GetExport a1b2c3d4e5/prod");
        assertThat(tables.asked).isEmpty();
    }

    @Test
    void readsNothingForAnObservedStageWhenNobodyIsDueToBeTold() {
        List<Finding> findings = findings(1);
        FindingRecord known = ledger.count("batch", findings, NOW).values().iterator().next();
        FindingRecord told =
                Samples.record(
                        known.id(),
                        findings.getFirst(),
                        known.count(),
                        Map.of("audit", new NoticeState(10, Optional.of(NOW))));

        deciding(Mode.OBSERVE).decide(findings, Map.of(told.id(), told), NOW);

        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void readsOnlyWhatAnApiIsCalledWhereADeploymentIsNoAnswer() {
        Finding missing = Samples.finding(Cause.METHOD_NOT_DEFINED, Confidence.CERTAIN, List.of());

        assertThat(decide(Mode.HEAL, List.of(missing)))
                .singleElement()
                .satisfies(one -> assertThat(one.readings().api().found()).isPresent());
        assertThat(gateway.calls())
                .containsExactlyInAnyOrder("GetRestApi a1b2c3d4e5", "GetStage a1b2c3d4e5/prod");
        assertThat(tables.asked).isEmpty();
    }

    @Test
    void readsNothingForAScanner() {
        decide(
                Mode.HEAL,
                List.of(Samples.finding(Cause.SCANNER_PROBE, Confidence.LIKELY, List.of())));

        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void decidesOnceAboutFindingsThatShareARecord() {
        Finding finding = finding("/orders/{id}", 12);

        assertThat(decide(Mode.ASK, List.of(finding, finding))).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNotOnRecord() {
        assertThat(deciding(Mode.ASK).decide(findings(1), Map.of(), NOW)).isEmpty();
    }

    private List<Decided> decide(Mode mode, List<Finding> findings) {
        Map<String, FindingRecord> records = ledger.count("batch", findings, NOW);
        return deciding(mode).decide(findings, records, NOW);
    }

    private Deciding deciding(Mode mode) {
        HealingRules rules =
                new HealingRules(
                        mode,
                        Set.of(Route.parse("GET /orders/{id}")),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(90),
                        3,
                        3,
                        2,
                        Limits.USUAL_MARKERS);
        return new Deciding(
                new CircumstanceReader(
                        () -> gateway, _ -> rules, tables, tables, tables, approvals),
                new DecisionMaker(Guards.all()));
    }

    private static List<Finding> findings(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> finding("/orders/{id}/" + "x".repeat(i), 12))
                .toList();
    }

    private static Finding finding(String route, long requests) {
        return Samples.finding(
                Samples.incidentOf(new Route("GET", route), List.of("/prod/orders/42"), requests),
                Cause.ROUTE_NOT_DEPLOYED,
                Confidence.CERTAIN,
                List.of(new Remedy.Deploy(Samples.PROD, Samples.ORDERS)));
    }

    /** What is read besides API Gateway, and how often. */
    private static final class Tables implements KillSwitch, StageHistory, DraftObservations {

        private final List<String> asked = new ArrayList<>();

        private <T> Reading<T> answer(String what, T value) {
            asked.add(what);
            return new Reading.Read<>(value, new Source(what, NOW));
        }

        @Override
        public Reading<Boolean> healingEnabled() {
            return answer("kill switch", true);
        }

        @Override
        public Reading<HealHistory> recent(StageRef stage, String exceptHeal, Instant now) {
            return answer("history", new HealHistory(List.of(), Optional.empty()));
        }

        @Override
        public Reading<Instant> seen(ApiId api, String fingerprint, Instant now) {
            return answer("draft observations", NOW.minusSeconds(3600));
        }

        @Override
        public void openBreaker(StageRef stage, String healId, String why, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Stopped> stopped(int limit, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void closeBreaker(StageRef stage) {
            throw new UnsupportedOperationException();
        }
    }
}
