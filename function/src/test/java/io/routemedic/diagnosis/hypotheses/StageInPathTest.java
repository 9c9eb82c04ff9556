package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Remedy;
import org.junit.jupiter.api.Test;

class StageInPathTest {
    private final StageInPath hypothesis = new StageInPath();

    @Test
    void isConfirmedWhenTheStageIsWrittenTwice() {
        Scene scene = Scene.of("GET", "/prod/prod/orders/7").live("GET /orders/{id}");
        Verdict.Confirmed verdict = confirmed(Confidence.CERTAIN, scene.test(hypothesis));
        assertThat(verdict.remedies())
                .containsExactly(new Remedy.RequestInstead("GET", "/prod/orders/7"));
        assertThat(facts(verdict)).anyMatch(fact -> fact.contains("twice"));
    }

    @Test
    void isConfirmedWhenTheCustomDomainAlreadyLeadsToTheStage() {
        Scene scene =
                Scene.of("GET", "/v1/prod/orders")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .live("GET /orders");
        Verdict.Confirmed verdict = confirmed(Confidence.LIKELY, scene.test(hypothesis));
        assertThat(verdict.remedies())
                .containsExactly(new Remedy.RequestInstead("GET", "/v1/orders"));
        assertThat(facts(verdict)).contains("The base path mapping `v1` names stage `prod`.");
    }

    @Test
    void isConfirmedWhenTheStageIsWrittenInAnotherCase() {
        confirmed(Scene.of("GET", "/prod/Prod/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenTheMappingLeavesTheStageToThePath() {
        Scene scene =
                Scene.of("GET", "/v1/prod/ordes").overDomain("v1=a1b2c3d4e5").live("GET /orders");
        refuted(scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenARouteStartsWithTheNameOfTheStage() {
        refuted(Scene.of("GET", "/prod/prod/x").live("GET /prod/x").test(hypothesis));
    }

    @Test
    void isRefutedWhenThePathHasNoRouteWithoutTheStageEither() {
        refuted(Scene.of("GET", "/prod/prod/ordes").live("GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenOnlyTheSegmentStartsLikeTheStage() {
        refuted(Scene.of("GET", "/prod/production/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheMappingCannotBeRead() {
        Scene scene =
                Scene.of("GET", "/v1/prod/orders")
                        .overDomain(Scene.unread("GetDomainName"))
                        .basePathMatched("v1")
                        .live("GET /orders");
        inconclusive(scene.test(hypothesis), "could not be read");
    }
}
