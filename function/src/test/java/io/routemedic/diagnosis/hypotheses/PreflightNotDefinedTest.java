package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;

class PreflightNotDefinedTest {
    private final PreflightNotDefined hypothesis = new PreflightNotDefined();

    @Test
    void isConfirmedForAPreflightOfALivePath() {
        Scene scene = Scene.of("OPTIONS", "/prod/orders/7").live("GET /orders/{id}");
        assertThat(confirmed(Confidence.CERTAIN, scene.test(hypothesis)).remedies())
                .contains(new Remedy.DefineRoute(Scene.PROD, Route.parse("OPTIONS /orders/{id}")));
    }

    @Test
    void isRefutedForAnotherMethod() {
        refuted(Scene.of("PUT", "/prod/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenNothingIsLiveOnThePath() {
        refuted(Scene.of("OPTIONS", "/prod/order").live("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("OPTIONS", "/prod/orders").liveUnread().test(hypothesis),
                "apigateway:GetDeployment");
    }
}
