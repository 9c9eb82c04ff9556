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

class SegmentsRewrittenTest {
    private final SegmentsRewritten hypothesis = new SegmentsRewritten();

    @ParameterizedTest
    @CsvSource({
        "/prod/api/orders/7, /prod/orders/7",
        "/prod/edge/api/orders/7, /prod/orders/7",
        "/prod/items/7, /prod/shop/items/7",
    })
    void isConfirmedWhenLeadingSegmentsAreTooManyOrMissing(String asked, String meant) {
        Verdict.Confirmed verdict =
                confirmed(
                        Confidence.POSSIBLE,
                        Scene.of("GET", asked)
                                .live("GET /orders/{id}", "GET /shop/items/{id}")
                                .test(hypothesis));
        assertThat(verdict.remedies()).contains(new Remedy.RequestInstead("GET", meant));
    }

    @Test
    void isRefutedWhenWhatIsLeftFitsAVariableOnly() {
        refuted(Scene.of("GET", "/prod/api/orders").live("GET /{id}").test(hypothesis));
    }

    @Test
    void isRefutedWhenTheMissingSegmentIsAVariable() {
        refuted(Scene.of("GET", "/prod/items").live("GET /{shop}/items").test(hypothesis));
    }

    @Test
    void isRefutedWhenASegmentInTheMiddleIsTooMany() {
        refuted(Scene.of("GET", "/prod/orders/x/7").live("GET /orders/{id}").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod/api/orders").liveUnread().test(hypothesis),
                "apigateway:GetDeployment");
    }
}
