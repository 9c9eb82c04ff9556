package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.gateway.model.CustomDomain;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoMappingTest {
    private final NoMapping hypothesis = new NoMapping();

    @Test
    void isConfirmedWhenNoBasePathTakesThePath() {
        Scene scene = Scene.of("GET", "/v2/x").overDomain("v1=a1b2c3d4e5/prod").withoutStage();
        assertThat(facts(confirmed(Confidence.CERTAIN, scene.test(hypothesis))))
                .containsExactly(
                        "No base path mapping of the custom domain `api.example.com` takes `/v2/x`."
                                + " It has `v1`.");
    }

    @Test
    void isLikelyWhenTheAccountHasNoSuchDomain() {
        Scene scene =
                Scene.of("GET", "/x").overDomain(Scene.absent("GetDomainName")).withoutStage();
        confirmed(Confidence.LIKELY, scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenABasePathTakesThePath() {
        refuted(
                Scene.of("GET", "/v1/x")
                        .overDomain("v1=a1b2c3d4e5/prod")
                        .withoutStage()
                        .test(hypothesis));
    }

    @Test
    void isRefutedForARequestThatReachedAStage() {
        refuted(Scene.of("GET", "/v2/x").overDomain("v1=a1b2c3d4e5/prod").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenRoutingRulesDecide() {
        CustomDomain domain =
                new CustomDomain(
                        Scene.CUSTOM,
                        CustomDomain.RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING,
                        List.of(),
                        2);
        Scene scene =
                Scene.of("GET", "/x")
                        .overDomain(Scene.read("GetDomainName", domain))
                        .withoutStage();
        inconclusive(scene.test(hypothesis), "routing rules");
    }

    @Test
    void staysInconclusiveWhenTheDomainCannotBeRead() {
        Scene scene =
                Scene.of("GET", "/x").overDomain(Scene.unread("GetDomainName")).withoutStage();
        inconclusive(scene.test(hypothesis), "apigateway:GetDomainName");
    }
}
