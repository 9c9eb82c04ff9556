package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.finding.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployedMomentsAgoTest {
    private final DeployedMomentsAgo hypothesis = new DeployedMomentsAgo();

    @ParameterizedTest
    @ValueSource(longs = {-60, -10, 0, 30, 65})
    void isConfirmedWhenTheStageWasUpdatedAroundTheRequest(long seconds) {
        Scene scene = scene(seconds).live("GET /orders");
        confirmed(Confidence.LIKELY, scene.test(hypothesis));
    }

    @ParameterizedTest
    @ValueSource(longs = {-61, -600, 66, 600})
    void isRefutedWhenTheUpdateWasTooLongBeforeOrAfter(long seconds) {
        refuted(scene(seconds).live("GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenTheUpdateBroughtNoRoute() {
        refuted(scene(0).live("GET /other").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheStageCannotBeRead() {
        inconclusive(scene(0).stageUnread().test(hypothesis), "apigateway:GetStage");
    }

    private static Scene scene(long secondsAfterTheFirstRequest) {
        return Scene.of("GET", "/prod/orders")
                .updated(Scene.ASKED.plusSeconds(secondsAfterTheFirstRequest));
    }
}
