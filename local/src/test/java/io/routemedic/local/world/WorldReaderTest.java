package io.routemedic.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.cli.json.Json;
import org.junit.jupiter.api.Test;

class WorldReaderTest {

    @Test
    void readsADraftsMethodsWithAndWithoutIntegration() {
        RestApiState api =
                api(
                        """
                        "draft":{"/orders":{"GET":{},"POST":{"authorizationType":"AWS_IAM",
                          "integration":null},"PUT":{"integration":{"type":"HTTP","uri":"https://b"}}}}
                        """);

        Definition draft = api.snapshot();

        assertThat(draft.method("/orders", "GET"))
                .hasValueSatisfying(
                        method -> {
                            assertThat(method.authorizationType()).isEqualTo("NONE");
                            assertThat(method.hasIntegration()).isTrue();
                        });
        assertThat(draft.method("/orders", "POST"))
                .hasValueSatisfying(
                        method -> {
                            assertThat(method.authorizationType()).isEqualTo("AWS_IAM");
                            assertThat(method.hasIntegration()).isFalse();
                        });
        assertThat(draft.method("/orders", "PUT"))
                .map(method -> method.definition().path("methodIntegration").path("uri").asText())
                .contains("https://b");
    }

    @Test
    void takesFromTheDraftWhatADeploymentDoesNotSay() {
        RestApiState api =
                api(
                        """
                        "draft":{"/a":{"GET":{"integration":{"type":"HTTP","uri":"https://new"}}},
                          "/b":{"GET":{"integration":{"type":"HTTP","uri":"https://same"}}}},
                        "deployments":[{"id":"d1","routes":{
                          "/a":{"GET":{"integration":{"type":"HTTP","uri":"https://old"}}},
                          "/b":{"GET":{}},"/gone":{"GET":{}}}}]
                        """);

        Definition live = api.deployment("d1").orElseThrow().definition();

        assertThat(uri(live, "/a")).isEqualTo("https://old");
        assertThat(uri(live, "/b")).isEqualTo("https://same");
        assertThat(live.method("/gone", "GET")).isPresent();
    }

    @Test
    void givesADeployedMethodAnIntegrationThoughTheDraftLostIt() {
        RestApiState api =
                api(
                        """
                        "draft":{"/a":{"GET":{"integration":null}}},
                        "deployments":[{"id":"d1","routes":{"/a":{"GET":{}}}}]
                        """);

        assertThat(api.deployment("d1").orElseThrow().definition().isDeployable()).isTrue();
    }

    @Test
    void keepsHowABackendAnswersOutOfWhatApiGatewayShows() {
        RestApiState api =
                api(
                        """
                        "draft":{"/a":{"GET":{"integration":{"type":"HTTP",
                          "answers":{"statusCode":503,"body":"down"}}}}}
                        """);

        ApiMethod method = api.snapshot().method("/a", "GET").orElseThrow();

        assertThat(method.backend()).isEqualTo(new Backend(503, "down"));
        assertThat(method.definition().findValue("answers")).isNull();
    }

    @Test
    void saysWhichStageServesNoDeployment() {
        assertThatThrownBy(
                        () -> api("\"stages\":[{\"stageName\":\"prod\",\"deploymentId\":\"d9\"}]"))
                .hasMessage(
                        "Stage `prod` of `a1b2c3d4e5` serves `d9`, which is no deployment of it.");
    }

    @Test
    void saysHowToWriteADate() {
        assertThatThrownBy(
                        () ->
                                api(
                                        "\"deployments\":[{\"id\":\"d1\",\"createdDate\":\"yesterday\"}]"))
                .hasMessage("Write `createdDate` as 2026-11-01T09:00:00Z, not as `yesterday`.");
    }

    private static String uri(Definition definition, String path) {
        ApiMethod method = definition.method(path, "GET").orElseThrow();
        return method.definition().path("methodIntegration").path("uri").asText();
    }

    private static RestApiState api(String members) {
        String world =
                "{\"restApis\":[{\"id\":\"a1b2c3d4e5\",\"name\":\"orders\",%s}]}"
                        .formatted(members);
        return WorldReader.read(Json.tree(world)).api("a1b2c3d4e5").orElseThrow();
    }
}
