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
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;

class MethodNotDefinedTest {
    private final MethodNotDefined hypothesis = new MethodNotDefined();

    @Test
    void isConfirmedWhenThePathIsLiveWithAnotherMethod() {
        Scene scene = Scene.of("GET", "/prod/orders/7").live("DELETE /orders/{id}");
        Verdict.Confirmed verdict = confirmed(Confidence.CERTAIN, scene.test(hypothesis));
        assertThat(facts(verdict))
                .contains("Deployment `dep001` serves `DELETE` on `/orders/7`, but not `GET`.");
        assertThat(verdict.remedies())
                .containsExactly(
                        new Remedy.RequestInstead("DELETE", "/prod/orders/7"),
                        new Remedy.DefineRoute(Scene.PROD, Route.parse("GET /orders/{id}")));
    }

    @Test
    void namesAllMethodsThatAreLive() {
        Scene scene = Scene.of("PUT", "/prod/orders").live("GET /orders", "POST /orders");
        assertThat(confirmed(scene.test(hypothesis)).remedies())
                .contains(
                        new Remedy.Instruct(
                                "Use one of the methods that are live: `GET`, `POST`."));
    }

    @Test
    void saysOfHeadThatGetDoesNotServeIt() {
        Scene scene = Scene.of("HEAD", "/prod/orders").live("GET /orders");
        assertThat(facts(confirmed(Confidence.LIKELY, scene.test(hypothesis))))
                .anyMatch(fact -> fact.contains("does not answer `HEAD` by `GET /orders`"));
    }

    @Test
    void isRefutedForAPreflight() {
        refuted(Scene.of("OPTIONS", "/prod/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenOnlyANearPathIsLive() {
        refuted(Scene.of("PUT", "/prod/order").live("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("PUT", "/prod/orders").liveUnread().test(hypothesis),
                "apigateway:GetDeployment");
    }
}
