package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;

import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Scene;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSuchApiTest {
    private final NoSuchApi hypothesis = new NoSuchApi();

    @Test
    void isConfirmedWhenAwsSaysThatThereIsNone() {
        Scene scene = Scene.of("GET", "/prod/x").api(Scene.absent("GetRestApi"));
        confirmed(Confidence.LIKELY, scene.test(hypothesis));
    }

    @Test
    void isRefutedWhenTheApiExists() {
        Scene scene = Scene.of("GET", "/prod/x").api(Scene.read("GetRestApi", api(false)));
        refuted(scene.test(hypothesis));
    }

    @Test
    void isRefutedForARequestThatWasLogged() {
        refuted(Scene.of("GET", "/prod/x").test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheApiCannotBeRead() {
        Scene scene = Scene.of("GET", "/prod/x").api(Scene.unread("GetRestApi"));
        inconclusive(scene.test(hypothesis), "apigateway:GetRestApi");
    }

    private static RestApi api(boolean disabled) {
        return new RestApi(new ApiId("a1b2c3d4e5"), "orders", disabled, Map.of());
    }
}
