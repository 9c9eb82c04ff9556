package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.finding.Confidence;
import org.junit.jupiter.api.Test;

class WrongMappingTest {
    private final WrongMapping hypothesis = new WrongMapping();

    @Test
    void isConfirmedWhenAnotherStageHasTheRoute() {
        Scene scene =
                Scene.of("GET", "/v1/orders")
                        .live("GET /home")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .elsewhere("a1b2c3d4e5", "live", "GET /orders");
        Verdict.Confirmed verdict = confirmed(Confidence.LIKELY, scene.test(hypothesis));
        assertThat(facts(verdict))
                .contains(
                        "The custom domain `api.example.com` leads `/v1` to stage"
                                + " `a1b2c3d4e5/prod`.",
                        "Stage `a1b2c3d4e5/live` serves it: deployment `dep-live` has `GET"
                                + " /orders`.");
    }

    @Test
    void isRefutedWhenTheOtherStageWouldTakeAnything() {
        Scene scene =
                Scene.of("GET", "/v1/orders")
                        .live("GET /home")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .elsewhere("a1b2c3d4e5", "live", "ANY /{proxy+}");
        refuted(scene.test(hypothesis));
    }

    @Test
    void isConfirmedWhenALongerBasePathTookTheRequestThanWasMeant() {
        Scene scene =
                Scene.of("POST", "/shop/orders/export")
                        .live("GET /home")
                        .overDomain("shop/orders=a1b2c3d4e5/prod", "shop=zzzzzzzzzz/live")
                        .elsewhere("zzzzzzzzzz", "live", "POST /orders/export");
        assertThat(facts(confirmed(Confidence.LIKELY, scene.test(hypothesis))))
                .contains(
                        "Stage `zzzzzzzzzz/live` serves it: deployment `dep-live` has `POST"
                                + " /orders/export`.");
    }

    @Test
    void isRefutedOnTheExecuteApiHost() {
        Scene scene =
                Scene.of("GET", "/prod/orders")
                        .live("GET /home")
                        .elsewhere("a1b2c3d4e5", "live", "GET /orders");
        refuted(scene.test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheOtherTargetCannotBeRead() {
        Scene scene =
                Scene.of("GET", "/v1/orders")
                        .live("GET /home")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .elsewhereUnread("zzzzzzzzzz", "live");
        inconclusive(scene.test(hypothesis), "apigateway:GetStage");
    }

    @Test
    void staysInconclusiveWhenTheDomainCannotBeRead() {
        Scene scene =
                Scene.of("GET", "/v1/orders")
                        .live("GET /home")
                        .basePathMatched("v1")
                        .overDomain(Scene.unread("GetBasePathMappings"));
        inconclusive(scene.test(hypothesis), "apigateway:GetBasePathMappings");
    }
}
