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

class CanaryMismatchTest {
    private final CanaryMismatch hypothesis = new CanaryMismatch();

    @Test
    void isConfirmedWhenOnlyTheCanaryHasTheRoute() {
        Verdict.Confirmed verdict = confirmed(Confidence.LIKELY, canaryOnly().test(hypothesis));
        assertThat(facts(verdict))
                .contains(
                        "Stage `a1b2c3d4e5/prod` sends 10% of its requests to the canary deployment"
                                + " `dep002`, the others to `dep001`.",
                        "Only deployment `dep002` has `GET /orders`.");
        assertThat(verdict.remedies().toString()).contains("promote=true");
    }

    @Test
    void isConfirmedWhenOnlyTheBaseHasTheRoute() {
        Scene scene = Scene.of("GET", "/prod/orders").live("GET /orders").canary("GET /x");
        assertThat(facts(confirmed(Confidence.LIKELY, scene.test(hypothesis))))
                .contains("Only deployment `dep001` has `GET /orders`.");
    }

    @Test
    void isCertainWhenTheLogSaysWhereTheRequestWent() {
        confirmed(Confidence.CERTAIN, canaryOnly().toCanary(false).test(hypothesis));
    }

    @Test
    void isRefutedWhenTheRequestWentToTheDeploymentThatHasTheRoute() {
        refuted(canaryOnly().toCanary(true).test(hypothesis));
    }

    @Test
    void isRefutedWhenBothOrNeitherHaveTheRoute() {
        refuted(Scene.of("GET", "/prod/x").live("GET /x").canary("GET /x").test(hypothesis));
        refuted(Scene.of("GET", "/prod/x").live("GET /y").canary("GET /y").test(hypothesis));
    }

    @Test
    void isRefutedWithoutACanary() {
        refuted(Scene.of("GET", "/prod/orders").live("GET /x").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheCanaryCannotBeRead() {
        Scene scene = Scene.of("GET", "/prod/orders").live("GET /x").canaryUnread();
        inconclusive(scene.test(hypothesis), "apigateway:GetDeployment");
    }

    private static Scene canaryOnly() {
        return Scene.of("GET", "/prod/orders").live("GET /x").canary("GET /orders");
    }
}
