package io.routemedic.local.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.WorldReader;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataPlaneFrontTest {

    private final DataPlaneFront front =
            new DataPlaneFront(
                    new DataPlane(
                            WorldReader.read(
                                    Json.tree(
                                            """
                                            {"restApis":[{"id":"a1b2c3d4e5","name":"orders",
                                              "deployments":[{"id":"d1","routes":{"/x":{"GET":{}}}}],
                                              "stages":[{"stageName":"prod","deploymentId":"d1"}]}]}
                                            """)),
                            (_, _, _) -> {},
                            StageMetrics.asOnAws()),
                    InstantSource.system());

    @Test
    void takesTheApiFromTheHostHeader() {
        Answer answer = get("a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:8080", "/prod/x");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void passesOnTheErrorTypeOfARefusal() {
        Answer answer = get("a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com", "/prod/y");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers())
                .containsEntry("x-amzn-ErrorType", "MissingAuthenticationTokenException");
    }

    @Test
    void saysThatAHostIsUnknown() {
        assertThat(get("nosuch.example.com", "/").body())
                .contains("There is no API behind `nosuch.example.com`");
    }

    private Answer get(String host, String path) {
        return front.handle(new Received("GET", path, Map.of(), Map.of("host", host), ""));
    }
}
