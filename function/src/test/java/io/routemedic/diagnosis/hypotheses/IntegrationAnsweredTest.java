package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Scene;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class IntegrationAnsweredTest {
    private final IntegrationAnswered hypothesis = new IntegrationAnswered();

    @Test
    void isConfirmedWhenTheLiveRouteReachedItsIntegration() {
        Scene scene =
                Scene.of("GET", "/prod/orders")
                        .live("GET /orders")
                        .symptom(Symptom.STATUS_AND_LENGTH)
                        .integrationStatus("403");
        assertThat(facts(confirmed(Confidence.CERTAIN, scene.test(hypothesis))))
                .anyMatch(fact -> fact.contains("integration status `403`"));
    }

    @Test
    void isLessSureWhenTheLineNamesAnErrorOfApiGatewayItself() {
        Scene scene = Scene.of("GET", "/prod/orders").live("GET /orders").integrationStatus("200");
        confirmed(Confidence.LIKELY, scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenNoIntegrationWasReached() {
        refuted(Scene.of("GET", "/prod/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheRouteIsNoLongerLive() {
        Scene scene = Scene.of("GET", "/prod/orders").live("GET /x").integrationStatus("403");
        inconclusive(scene.test(hypothesis), "does not have it now");
    }

    @Test
    void staysInconclusiveWhenOnlyTheLookIsKnownAndTheStatusIsNotLogged() {
        Scene scene =
                Scene.of("GET", "/prod/orders")
                        .live("GET /orders")
                        .symptom(Symptom.STATUS_AND_LENGTH)
                        .logged(EnumSet.of(LogVariable.PATH, LogVariable.HTTP_METHOD));
        inconclusive(scene.test(hypothesis), "$context.integrationStatus");
    }

    @Test
    void staysInconclusiveWhenTheStageCannotBeRead() {
        Scene scene = Scene.of("GET", "/prod/orders").stageUnread().integrationStatus("403");
        inconclusive(scene.test(hypothesis), "apigateway:GetStage");
    }
}
