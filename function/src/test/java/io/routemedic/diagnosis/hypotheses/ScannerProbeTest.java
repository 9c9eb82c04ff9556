package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.finding.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerProbeTest {
    private final ScannerProbe hypothesis = new ScannerProbe();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prod/.env",
                "/prod/.env.production",
                "/prod/.git/config",
                "/prod/wp-login.php",
                "/prod/a/b/shell.PHP",
                "/prod/%2e%2e/secret",
                "/prod/favicon.ico",
            })
    void isConfirmedForPathsThatAreTriedEverywhere(String path) {
        confirmed(
                Confidence.LIKELY,
                Scene.of("GET", path).live("POST /{proxy+}", "GET /env").test(hypothesis));
    }

    @Test
    void isConfirmedWhenFewSourcesTryManyPaths() {
        confirmed(
                Confidence.POSSIBLE,
                Scene.of("GET", "/prod/backup")
                        .live("GET /orders")
                        .activity(90, 40, 2)
                        .test(hypothesis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod/x", "/prod/.env"})
    void staysInconclusiveForTheRestOfAStageWhateverItLooksLike(String path) {
        inconclusive(
                Scene.of("GET", path).merged().activity(900, 400, 2).test(hypothesis),
                "than are kept apart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /{proxy+}", "GET /orders/{id}"})
    void isRefutedWhenTheDraftHasARouteForIt(String drafted) {
        refuted(
                Scene.of("GET", "/prod/orders/99999.php")
                        .draft(drafted)
                        .activity(90, 40, 2)
                        .test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDraftCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/.env").draftUnread().test(hypothesis),
                "apigateway:GetResources");
    }

    @Test
    void isRefutedWhenTheApiUsesSuchANameItself() {
        refuted(
                Scene.of("POST", "/prod/actuator/health")
                        .live("GET /actuator/health")
                        .test(hypothesis));
        refuted(Scene.of("GET", "/prod/owa").draft("GET /owa").test(hypothesis));
    }

    @Test
    void isRefutedWhenThePathResemblesARouteAlthoughManyWereTried() {
        refuted(
                Scene.of("GET", "/prod/api/orders")
                        .live("GET /orders")
                        .activity(90, 40, 2)
                        .test(hypothesis));
    }

    @Test
    void isRefutedWhenManySourcesAskForManyPaths() {
        refuted(
                Scene.of("GET", "/prod/backup")
                        .live("GET /orders")
                        .activity(90, 40, 20)
                        .test(hypothesis));
    }

    @Test
    void isRefutedWhenTheApiServesThePath() {
        refuted(Scene.of("GET", "/prod/.env").live("GET /{proxy+}").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/.env").liveUnread().test(hypothesis),
                "apigateway:GetDeployment");
    }
}
