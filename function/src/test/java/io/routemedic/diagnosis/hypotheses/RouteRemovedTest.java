package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.finding.Confidence;
import org.junit.jupiter.api.Test;

class RouteRemovedTest {
    private final RouteRemoved hypothesis = new RouteRemoved();

    @Test
    void isConfirmedWhenOnlyAnEarlierDeploymentHadTheRoute() {
        Scene scene =
                Scene.of("GET", "/prod/old").live("GET /new").draft("GET /new").earlier("GET /old");
        assertThat(facts(confirmed(Confidence.CERTAIN, scene.test(hypothesis))))
                .contains(
                        "Deployment `dep000`, created 2026-11-01T09:00:00Z, had `GET /old`.",
                        "The draft of API `a1b2c3d4e5` has no route for it either.");
    }

    @Test
    void isRefutedWhenTheDraftStillHasTheRoute() {
        refuted(
                Scene.of("GET", "/prod/old")
                        .draft("GET /old")
                        .earlier("GET /old")
                        .test(hypothesis));
    }

    @Test
    void isRefutedWhenTheEarlierDeploymentHadAnotherMethodOnly() {
        refuted(Scene.of("GET", "/prod/old").earlier("POST /old").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenEarlierDeploymentsCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/old").earlierUnread().test(hypothesis),
                "apigateway:GetDeployments");
    }

    @Test
    void staysInconclusiveWhenTheDraftCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/old").draftUnread().earlier("GET /old").test(hypothesis),
                "draft");
    }
}
