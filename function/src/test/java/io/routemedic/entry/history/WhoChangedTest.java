package io.routemedic.entry.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.history.Change;
import io.routemedic.gateway.history.ChangeHistory;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.notice.wording.Samples;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhoChangedTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final Instant LIVE_SINCE = FakeConfigurationReader.DEPLOYED;
    private static final StageRef PROD = Samples.PROD;
    private static final String API = PROD.api().value();
    private static final Route ORDER = Samples.ORDERS;
    private static final DeploymentId LIVE = new DeploymentId("live-" + API + "-prod");

    private final List<Change> history = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean whole = true;

    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader()
                    .stage(API, "prod", "GET /health")
                    .draft(API, "GET /health", ORDER.toString());

    private Reading<ChangeHistory.Extract> ask(String event, Instant from, Instant to) {
        asked.add(event);
        return new Reading.Read<>(
                new ChangeHistory.Extract(
                        history.stream()
                                .filter(change -> change.event().equals(event))
                                .filter(change -> !change.at().isBefore(from))
                                .filter(change -> !change.at().isAfter(to))
                                .toList(),
                        whole),
                new Source("cloudtrail:LookupEvents", NOW));
    }

    private Finding named(Finding finding) {
        return who((event, from, to, _) -> ask(event, from, to)).begin().named(finding);
    }

    private WhoChanged who(ChangeHistory answers) {
        return new WhoChanged(answers, gateway, () -> NOW);
    }

    private void happened(
            String event, Instant at, Map<String, String> details, DeploymentId... ids) {
        history.add(new Change(event, at, "role `bot`", details, Set.of(ids)));
    }

    private static Map<String, String> method(String resource, String method) {
        return Map.of("restApiId", API, "resourceId", "id of " + resource, "httpMethod", method);
    }

    private static Finding removed() {
        return Samples.finding(Cause.ROUTE_REMOVED, Confidence.CERTAIN, List.of());
    }

    private static List<String> facts(Finding finding) {
        return finding.evidence().stream().map(Evidence::fact).toList();
    }

    @Test
    void namesWhoPutTheMissingRouteIntoTheDraftFirstOfAllFacts() {
        Instant at = LIVE_SINCE.plusSeconds(60);
        happened("PutMethod", at, method("/health", "GET"));
        happened("PutMethod", at, method(ORDER.path(), "DELETE"));
        happened("PutMethod", at, method(ORDER.path(), "GET"));

        Finding finding = named(Samples.undeployed());

        assertThat(facts(finding).getFirst())
                .isEqualTo(
                        "`%s` was put into the draft by role `bot` at %s (`PutMethod`).",
                        ORDER, at);
        assertThat(facts(finding)).hasSize(Samples.undeployed().evidence().size() + 1);
        assertThat(finding.unchecked()).isEmpty();
        assertThat(asked).containsExactly("PutMethod");
    }

    @Test
    void takesTheLatestOfSeveral() {
        happened("PutMethod", LIVE_SINCE.plusSeconds(60), method(ORDER.path(), "GET"));
        happened("PutMethod", LIVE_SINCE.plusSeconds(90), method(ORDER.path(), "GET"));

        assertThat(facts(named(Samples.undeployed())).getFirst())
                .contains(LIVE_SINCE.plusSeconds(90).toString());
    }

    @Test
    void looksForNobodyBeforeTheLiveDeployment() {
        happened("PutMethod", LIVE_SINCE.minusSeconds(60), method(ORDER.path(), "GET"));

        assertThat(facts(named(Samples.undeployed())).getLast())
                .contains("CloudTrail has no call that put `" + ORDER + "` into the draft");
    }

    @Test
    void saysOfAnImportNoMoreThanThatThereWasOne() {
        happened("PutRestApi", LIVE_SINCE.plusSeconds(60), Map.of("restApiId", "another1"));
        happened("PutRestApi", LIVE_SINCE.plusSeconds(30), Map.of("restApiId", API));

        assertThat(facts(named(Samples.undeployed())).getFirst())
                .isEqualTo(
                        "The draft was last imported as a whole by role `bot` at %s"
                                + " (`PutRestApi`).",
                        LIVE_SINCE.plusSeconds(30));
    }

    @Test
    void namesWhoMadeTheDeploymentThatLacksARemovedRoute() {
        happened("CreateDeployment", LIVE_SINCE, Map.of(), new DeploymentId("other"));
        happened("CreateDeployment", LIVE_SINCE.plusSeconds(2), Map.of(), LIVE);

        assertThat(facts(named(removed())).getFirst())
                .isEqualTo(
                        "Deployment `%s` was made by role `bot` at %s (`CreateDeployment`).",
                        LIVE, LIVE_SINCE.plusSeconds(2));
    }

    @Test
    void namesWhoPointedTheStageBackToAnEarlierDeployment() {
        Instant back = LIVE_SINCE.plus(Duration.ofDays(3));
        gateway.updated(API, "prod", back);
        happened("CreateDeployment", LIVE_SINCE, Map.of(), LIVE);
        happened("UpdateStage", back, Map.of("stageName", "test"), LIVE);
        happened("UpdateStage", back.minusSeconds(2), Map.of("stageName", "prod"), LIVE);

        assertThat(facts(named(removed())).getFirst())
                .isEqualTo(
                        "Stage `prod` was pointed to deployment `%s` by role `bot` at %s"
                                + " (`UpdateStage`).",
                        LIVE, back.minusSeconds(2));
    }

    @Test
    void namesWhoChangedTheMappingsLast() {
        Finding mapped =
                Samples.finding(
                        Cause.WRONG_MAPPING,
                        Confidence.LIKELY,
                        List.of(new Remedy.Remap("api.example.com", "v1", PROD)));
        happened(
                "CreateBasePathMapping",
                NOW.minusSeconds(90),
                Map.of("domainName", "api.example.com"));
        happened("DeleteApiMapping", NOW.minusSeconds(60), Map.of("domainName", "api.example.com"));
        happened("UpdateApiMapping", NOW.minusSeconds(30), Map.of("domainName", "other.example"));

        assertThat(facts(named(mapped)).getFirst())
                .contains("mappings of `api.example.com`", "`DeleteApiMapping`");
    }

    @Test
    void saysThatNobodyWasFound() {
        Finding finding = named(Samples.undeployed());

        assertThat(facts(finding)).startsWith(facts(Samples.undeployed()).toArray(String[]::new));
        assertThat(facts(finding).getLast())
                .startsWith("CloudTrail has no call")
                .contains("15 minutes");
        assertThat(finding.unchecked()).isEmpty();
    }

    @Test
    void saysThatNobodyCouldBeLookedFor() {
        Finding finding =
                who((_, _, _, _) -> new Reading.Unread<>("call", "CloudTrail denied it."))
                        .begin()
                        .named(Samples.undeployed());

        assertThat(finding.evidence()).isEqualTo(Samples.undeployed().evidence());
        assertThat(finding.unchecked())
                .containsExactly(
                        "Who put `%s` into the draft is not known: CloudTrail denied it."
                                .formatted(ORDER));
    }

    @Test
    void concludesNothingFromAPartOfTheHistory() {
        whole = false;

        Finding finding = named(Samples.undeployed());

        assertThat(finding.unchecked()).singleElement().asString().contains("more calls");
        assertThat(finding.evidence()).isEqualTo(Samples.undeployed().evidence());
    }

    @Test
    void keepsNoFindingWaitingForATableThatCannotBeUsed() {
        Finding finding =
                who((_, _, _, _) -> {
                            throw new LedgerUnavailableException("down", new RuntimeException());
                        })
                        .begin()
                        .named(Samples.undeployed());

        assertThat(finding.unchecked()).singleElement().asString().contains("is not known");
    }

    @Test
    void asksOnceForAllFindingsOfABatch() {
        Authors.Search search = who((event, from, to, _) -> ask(event, from, to)).begin();
        search.named(Samples.undeployed());
        search.named(Samples.undeployed());

        assertThat(asked).containsExactly("PutMethod", "PutRestApi");
    }

    @Test
    void asksForNobodyWhereNobodysCallIsTheCause() {
        for (Cause cause : Cause.values()) {
            Finding finding = Samples.finding(cause, Confidence.CERTAIN, List.of());
            if (cause != Cause.ROUTE_REMOVED && cause != Cause.CANARY_MISMATCH) {
                assertThat(named(finding)).isEqualTo(finding);
            }
        }
        assertThat(asked).isEmpty();
    }
}
