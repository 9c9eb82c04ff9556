package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.RequestGroup;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnoughEvidenceTest {

    private final Proposals proposals = new Proposals();
    private final EnoughEvidence guard = new EnoughEvidence();

    @Test
    void agreesWhenEnoughRequestsFromEnoughSourcesFailed() {
        proposals.requests = 3;
        proposals.sources = 2;

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenOneRequestIsMissing() {
        proposals.requests = 2;

        assertThat(objection()).contains("Only 2 of 3 requests that it takes have failed so far.");
    }

    @Test
    void objectsWhenOneSourceIsMissing() {
        proposals.sources = 1;

        assertThat(objection())
                .contains("The requests came from only 1 of 2 sources that it takes.");
    }

    @Test
    void objectsWhenRequestsWereCountedByTheShapeOfTheirPaths() {
        proposals.group = new RequestGroup.Alike(Optional.of("POST"), "/prod/{…}/orders");

        assertThat(objection().orElseThrow()).contains("not counted by the route");
    }

    @Test
    void objectsWhenOnlyTheLinesSayWhichStageItWas() {
        proposals.saidByLines = true;

        assertThat(objection().orElseThrow()).contains("Only the log lines", "`/apigw/orders`");
    }

    @Test
    void countsEarlierBatchesToo() {
        proposals.requests = 1;
        proposals.sources = 1;
        proposals.tally = Optional.of(new Circumstances.Tally(3, 2));

        assertThat(objection()).isEmpty();
    }

    @Test
    void saysWhatToLogWhenSourcesAreNotLogged() {
        proposals.sources = 0;

        assertThat(objection().orElseThrow()).contains("add `$context.identity.sourceIp`");
    }

    @Test
    void takesUnloggedSourcesForOneSource() {
        proposals.sources = 0;
        proposals.minSources = 1;

        assertThat(objection()).isEmpty();
    }

    @Test
    void agreesToALikelyCause() {
        proposals.confidence = Confidence.LIKELY;

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsToACauseThatIsOnlyPossible() {
        proposals.confidence = Confidence.POSSIBLE;

        assertThat(objection().orElseThrow()).contains("only one explanation");
    }

    @Test
    void objectsToACauseThatNoDeploymentHelpsAgainst() {
        proposals.cause = Cause.PATH_SPELLING;

        assertThat(objection().orElseThrow()).contains("does not help against `PathSpelling`");
    }

    @Test
    void objectsWhenTheRequestsLookLikeAScan() {
        proposals.alternatives =
                List.of(new Finding.Alternative(Cause.SCANNER_PROBE, Confidence.LIKELY, List.of()));

        assertThat(objection().orElseThrow()).contains("look like a scan");
    }

    @Test
    void agreesWhenAnotherAlternativeIsNamed() {
        proposals.alternatives =
                List.of(
                        new Finding.Alternative(
                                Cause.METHOD_NOT_DEFINED, Confidence.POSSIBLE, List.of()));

        assertThat(objection()).isEmpty();
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
