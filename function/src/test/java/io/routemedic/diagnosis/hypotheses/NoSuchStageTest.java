package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Scene;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSuchStageTest {
    private final NoSuchStage hypothesis = new NoSuchStage();

    @Test
    void isConfirmedWhenTheApiHasNoSuchStage() {
        Scene scene = known().stage(Scene.absent("GetStage")).siblings("prod2", "dev");
        assertThat(facts(confirmed(Confidence.CERTAIN, scene.test(hypothesis))))
                .containsExactly(
                        "API `a1b2c3d4e5` has no stage `prod`. Its stages are `dev`, `prod2`.");
    }

    @Test
    void isRefutedWhenTheStageExists() {
        refuted(known().test(hypothesis));
    }

    @Test
    void isRefutedForALoggedRequestWhoseStageIsGoneSince() {
        refuted(Scene.of("GET", "/prod/x").stage(Scene.absent("GetStage")).test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheStageCannotBeRead() {
        inconclusive(known().stageUnread().test(hypothesis), "apigateway:GetStage");
    }

    private static Scene known() {
        return Scene.of("GET", "/prod/x").api(Scene.read("GetRestApi", api(false)));
    }

    private static RestApi api(boolean disabled) {
        return new RestApi(new ApiId("a1b2c3d4e5"), "orders", disabled, Map.of());
    }
}
