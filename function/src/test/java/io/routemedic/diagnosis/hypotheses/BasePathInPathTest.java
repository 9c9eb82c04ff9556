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

class BasePathInPathTest {
    private final BasePathInPath hypothesis = new BasePathInPath();

    @Test
    void isConfirmedWhenABasePathIsUsedOnTheExecuteApiHost() {
        Scene scene =
                Scene.of("GET", "/prod/shop/v1/orders")
                        .live("GET /orders")
                        .domains("shop/v1=a1b2c3d4e5/prod");
        Verdict.Confirmed verdict = confirmed(Confidence.CERTAIN, scene.test(hypothesis));
        assertThat(verdict.remedies())
                .containsExactly(new Remedy.RequestInstead("GET", "/prod/orders"));
    }

    @Test
    void isConfirmedWhenTheBasePathIsWrittenTwice() {
        Scene scene =
                Scene.of("GET", "/v1/v1/orders")
                        .live("GET /orders")
                        .overDomain("v1=a1b2c3d4e5/prod");
        assertThat(confirmed(Confidence.LIKELY, scene.test(hypothesis)).remedies())
                .containsExactly(new Remedy.RequestInstead("GET", "/v1/orders"));
    }

    @Test
    void isConfirmedWhenTheBasePathIsLeftOut() {
        Scene scene =
                Scene.of("GET", "/orders")
                        .live("GET /home")
                        .overDomain("=a1b2c3d4e5/prod", "v1=zzzzzzzzzz/live")
                        .elsewhere("zzzzzzzzzz", "live", "GET /orders");
        assertThat(confirmed(Confidence.LIKELY, scene.test(hypothesis)).remedies())
                .containsExactly(new Remedy.RequestInstead("GET", "/v1/orders"));
    }

    @Test
    void isRefutedWhenTheBasePathLeadsToAnotherApi() {
        Scene scene =
                Scene.of("GET", "/prod/v1/orders")
                        .live("GET /orders")
                        .domains("v1=zzzzzzzzzz/prod");
        refuted(scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenTheLeadingSegmentIsNoBasePath() {
        Scene scene =
                Scene.of("GET", "/prod/v10/orders")
                        .live("GET /orders")
                        .domains("v1=a1b2c3d4e5/prod");
        refuted(scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenTheOtherTargetWouldTakeAnything() {
        Scene scene =
                Scene.of("GET", "/orders")
                        .live("GET /home")
                        .overDomain("=a1b2c3d4e5/prod", "v1=zzzzzzzzzz/live")
                        .elsewhere("zzzzzzzzzz", "live", "ANY /{proxy+}");
        refuted(scene.test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenCustomDomainsCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/v1/orders")
                        .live("GET /orders")
                        .domainsUnread()
                        .test(hypothesis),
                "apigateway:GetDomainNames");
    }
}
