package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSpellingTest {
    private final PathSpelling hypothesis = new PathSpelling();

    @ParameterizedTest
    @CsvSource({
        "/prod/Orders/Seven, /prod/orders/Seven",
        "/prod/orders//7, /prod/orders/7",
        "/prod/orders%2F7, /prod/orders/7",
        "/prod/%6Frders/a%20b, /prod/orders/a b",
        "/prod/orders/7#top/x, /prod/orders/7",
        "/prod/orders/7%3Fpage=2/x, /prod/orders/7",
        "/prod/orders;v=1/7, /prod/orders/7",
        "/prod/ORDERS//7, /prod/orders/7",
    })
    void isConfirmedWhenUndoingTheSpellingGivesARoute(String asked, String meant) {
        Verdict.Confirmed verdict =
                confirmed(
                        Confidence.LIKELY,
                        Scene.of("GET", asked).live("GET /orders/{id}").test(hypothesis));
        assertThat(verdict.remedies()).containsExactly(new Remedy.RequestInstead("GET", meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod/orders/", "/prod//orders"})
    void isPossibleForASlashThatShouldDoNoHarm(String path) {
        Scene scene = Scene.of("GET", path).live("GET /orders");
        assertThat(confirmed(Confidence.POSSIBLE, scene.test(hypothesis)).remedies())
                .containsExactly(new Remedy.RequestInstead("GET", "/prod/orders"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod/ordres/7", "/prod/orders/7/8", "/prod", "/prod/%zz/7"})
    void isRefutedWhenNoSpellingGivesARoute(String path) {
        refuted(Scene.of("GET", path).live("GET /orders/{id}").test(hypothesis));
    }

    @Test
    void isRefutedWhenThePathIsSpelledAsTheRoute() {
        refuted(Scene.of("GET", "/prod/orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void isRefutedWhenTheOtherSpellingLacksTheMethod() {
        refuted(Scene.of("POST", "/prod/Orders").live("GET /orders").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/Orders").liveUnread().test(hypothesis),
                "apigateway:GetDeployment");
    }
}
