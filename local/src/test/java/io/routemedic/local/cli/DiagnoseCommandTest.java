package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnoseCommandTest {

    private static final String API = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";

    private final Screen screen = new Screen();

    @Test
    void exitsWithZeroForALiveRoute() {
        assertThat(diagnose("undeployed-method", "GET", API + "/prod/orders")).isZero();
        assertThat(screen.out()).contains("The route is live: `GET /orders`");
    }

    @Test
    void exitsWithOneAndTheWordsOfANoticeForACause() {
        assertThat(diagnose("undeployed-method", "POST", API + "/prod/orders")).isEqualTo(1);
        assertThat(screen.out())
                .contains("RouteNotDeployed")
                .contains("aws apigateway create-deployment");
    }

    @Test
    void exitsWithTwoWhenItCannotTell() {
        assertThat(diagnose("denied-GetStage", "POST", API + "/prod/orders")).isEqualTo(2);
        assertThat(screen.out()).contains("apigateway:GetStage").doesNotContain("does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "NoSuchApi,undeployed-method,https://zzzzzzzzzz.execute-api.eu-west-1.amazonaws.com/prod/orders",
        "NoSuchStage,undeployed-method,https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/beta/orders",
        "NoMapping,base-path-on-execute-api,https://api.example.com/v9/orders",
        "ExecuteApiDisabled,domain-only-execute-api-disabled,https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders",
        "GreedyParent,invoke-url-itself,https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod",
        "StageInPath,stage-on-custom-domain,https://api.example.com/prod/orders"
    })
    void findsTheCauseAsOneDocument(String cause, String standIn, String url) {
        assertThat(screen.run("diagnose", "--json", "--stand-in", standIn, "GET", url))
                .isEqualTo(1);
        JsonNode document = Json.tree(screen.out());
        assertThat(document.path("answer").asText()).isEqualTo("found");
        assertThat(document.path("finding").path("cause").asText()).isEqualTo(cause);
        assertThat(document.path("finding").path("evidence")).isNotEmpty();
    }

    @Test
    void takesAMethodInAnyCase() {
        assertThat(diagnose("undeployed-method", "get", API + "/prod/orders")).isZero();
    }

    private int diagnose(String standIn, String method, String url) {
        return screen.run("diagnose", "--stand-in", standIn, method, url);
    }
}
