package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreedyParentTest {
    private final GreedyParent hypothesis = new GreedyParent();

    @ParameterizedTest
    @CsvSource({
        "/prod, ANY /{proxy+}, ANY /",
        "/prod/, ANY /{proxy+}, ANY /",
        "/prod/files, GET /files/{proxy+}, GET /files",
        "/prod/users/7/files, GET /users/{id}/files/{rest+}, GET /users/{id}/files",
    })
    void isConfirmedForTheParentOfAGreedyResource(String path, String greedy, String parent) {
        Verdict.Confirmed verdict =
                confirmed(Confidence.CERTAIN, Scene.of("GET", path).live(greedy).test(hypothesis));
        assertThat(verdict.remedies())
                .containsExactly(new Remedy.DefineRoute(Scene.PROD, Route.parse(parent)));
    }

    @Test
    void isRefutedWhenTheGreedyResourceLacksTheMethod() {
        refuted(Scene.of("GET", "/prod").live("POST /{proxy+}").test(hypothesis));
    }

    @Test
    void isRefutedWhenOnlyAVariableStandsBelow() {
        refuted(Scene.of("GET", "/prod/files").live("GET /files/{id}").test(hypothesis));
    }

    @Test
    void isRefutedForTheGrandparent() {
        refuted(Scene.of("GET", "/prod/a").live("GET /a/b/{proxy+}").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheDeploymentCannotBeRead() {
        inconclusive(
                Scene.of("GET", "/prod").liveUnread().test(hypothesis), "apigateway:GetDeployment");
    }
}
