package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;

class RouteNotDeployedTest {
    private final RouteNotDeployed hypothesis = new RouteNotDeployed();

    @Test
    void isConfirmedWhenOnlyTheDraftHasTheRoute() {
        Scene scene =
                Scene.of("POST", "/prod/orders")
                        .live("GET /orders")
                        .draft("GET /orders", "POST /orders")
                        .elsewhere("a1b2c3d4e5", "dev", "POST /orders")
                        .elsewhere("a1b2c3d4e5", "old", "GET /orders")
                        .elsewhere("zzzzzzzzzz", "prod", "POST /orders");
        Verdict.Confirmed verdict = confirmed(Confidence.CERTAIN, scene.test(hypothesis));
        assertThat(facts(verdict))
                .containsExactly(
                        "The draft of API `a1b2c3d4e5` has `POST /orders`.",
                        "Stage `prod` of API `a1b2c3d4e5` serves deployment `dep001`.",
                        "Deployment `dep001`, created 2026-11-01T09:00:00Z, has no route for `POST"
                                + " /orders`.",
                        "Stage `dev` serves it by deployment `dep-dev`, created"
                                + " 2026-11-01T09:00:00Z.");
        assertThat(verdict.remedies())
                .containsExactly(new Remedy.Deploy(Scene.PROD, Route.parse("POST /orders")));
    }

    @Test
    void asksForAnIntegrationBeforeADeploymentThatApiGatewayWouldRefuse() {
        Scene scene =
                Scene.of("POST", "/prod/orders")
                        .live("GET /orders")
                        .draftWithoutIntegrations("POST /orders");
        assertThat(confirmed(Confidence.CERTAIN, scene.test(hypothesis)).remedies())
                .singleElement()
                .isInstanceOf(Remedy.Instruct.class);
    }

    @Test
    void isLikelyOnACustomDomainWhosePathShapeIsNotDocumented() {
        Scene scene =
                Scene.of("POST", "/v1/orders")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .live("GET /orders")
                        .draft("POST /orders");
        confirmed(Confidence.LIKELY, scene.test(hypothesis));
    }

    @Test
    void isCertainOnACustomDomainWhereTheLineShowsTheBasePath() {
        Scene scene =
                Scene.of("POST", "/v1/orders")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .basePathMatched("v1")
                        .live("GET /orders")
                        .draft("POST /orders");
        confirmed(Confidence.CERTAIN, scene.test(hypothesis));
    }

    @Test
    void isConfirmedForARequestWithAToken() {
        Scene scene =
                Scene.of("POST", "/prod/orders")
                        .symptom(Symptom.AUTHORIZATION_HEADER)
                        .live("GET /orders")
                        .draft("POST /orders");
        confirmed(Confidence.CERTAIN, scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenLiveHasTheRoute() {
        refuted(Scene.of("GET", "/prod/x").live("GET /x").draft("GET /x").test(hypothesis));
    }

    @Test
    void isRefutedWhenTheDraftHasOnlyANearRoute() {
        refuted(Scene.of("GET", "/prod/order").live().draft("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDraftCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/x").draftUnread().test(hypothesis),
                "apigateway:GetResources");
    }

    @Test
    void staysInconclusiveWhenTheStageCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/x").stageUnread().draft("GET /x").test(hypothesis),
                "apigateway:GetStage");
    }
}
