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
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;

class UnsignedIamRequestTest {
    private final UnsignedIamRequest hypothesis = new UnsignedIamRequest();

    @Test
    void isConfirmedWhenTheLiveRouteWantsASignature() {
        Scene scene = Scene.of("POST", "/prod/orders").live("AWS_IAM POST /orders");
        Verdict.Confirmed verdict = confirmed(Confidence.CERTAIN, scene.test(hypothesis));
        assertThat(facts(verdict))
                .contains("Deployment `dep001` has `POST /orders` with authorization `AWS_IAM`.");
        assertThat(verdict.remedies())
                .containsExactly(new Remedy.SignRequest(Route.parse("POST /orders")));
    }

    @Test
    void isLikelyWhenATokenWasSentInsteadOfASignature() {
        Scene scene =
                Scene.of("POST", "/prod/orders")
                        .live("AWS_IAM POST /orders")
                        .symptom(Symptom.AUTHORIZATION_HEADER);
        confirmed(Confidence.LIKELY, scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenTheRouteNeedsNoSignature() {
        refuted(Scene.of("GET", "/prod/orders").live("CUSTOM GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenOnlyAnotherMethodWantsASignature() {
        refuted(Scene.of("GET", "/prod/orders").live("AWS_IAM POST /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenTheRequestReachedTheIntegration() {
        Scene scene =
                Scene.of("GET", "/prod/orders")
                        .live("AWS_IAM GET /orders")
                        .integrationStatus("403");
        refuted(scene.test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenAwsDidNotSayWhoMayCall() {
        inconclusive(
                Scene.of("GET", "/prod/orders").live("UNKNOWN GET /orders").test(hypothesis),
                "AWS did not say which authorization `GET /orders` has.");
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/orders").liveUnread().test(hypothesis),
                "apigateway:GetDeployment");
    }
}
