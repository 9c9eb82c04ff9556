package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;

class NearestRouteTest {
    private final NearestRoute hypothesis = new NearestRoute();

    @Test
    void namesTheNearestRoutesAndHowTheyDiffer() {
        Scene scene =
                Scene.of("GET", "/prod/ordes/7")
                        .live("GET /orders/{id}", "POST /orders/{id}", "GET /users/{id}");
        assertThat(confirmed(Confidence.POSSIBLE, scene.test(hypothesis)).nearRoutes())
                .containsExactly(
                        new Finding.NearRoute(
                                Route.parse("GET /orders/{id}"),
                                "segment 1 is `orders`, not `ordes`"),
                        new Finding.NearRoute(
                                Route.parse("POST /orders/{id}"),
                                "the method is `POST`, not `GET`; segment 1 is `orders`, not"
                                        + " `ordes`"));
    }

    @Test
    void saysSoWhenNothingIsNear() {
        Scene scene = Scene.of("GET", "/prod/weather").live("GET /orders", "GET /users");
        Verdict.Confirmed verdict = confirmed(Confidence.POSSIBLE, scene.test(hypothesis));
        assertThat(verdict.nearRoutes()).isEmpty();
        assertThat(facts(verdict)).contains("None of its 2 routes resembles the request.");
    }

    @Test
    void isRefutedWhenTheRouteIsLive() {
        refuted(Scene.of("GET", "/prod/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDraftCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/ordes").live("GET /orders").draftUnread().test(hypothesis),
                "apigateway:GetResources");
    }
}
