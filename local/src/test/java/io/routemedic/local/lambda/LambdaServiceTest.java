package io.routemedic.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.http.Received;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaServiceTest {

    private final LambdaService service = new LambdaService(Map.of(), Map.of());

    @Test
    void readsTheFunctionsNameFromThePath() {
        var request = service.request(post("/2015-03-31/functions/diagnose/invocations"));

        assertThat(request.operation()).isEqualTo("Invoke");
        assertThat(request.resource()).isEqualTo("diagnose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RouteMedic-console%3Aact",
                "arn%3Aaws%3Alambda%3Aeu-west-1%3A111122223333%3Afunction%3ARouteMedic-console%3Aact"
            })
    void readsTheAliasWithTheName(String name) {
        var request = service.request(post("/2015-03-31/functions/" + name + "/invocations"));

        assertThat(request.resource()).isEqualTo("RouteMedic-console:act");
        assertThat(service.permissions(request))
                .containsExactly(new Permission("lambda:InvokeFunction", "RouteMedic-console:act"));
    }

    @Test
    void knowsNoOtherOperation() {
        assertThatThrownBy(() -> service.request(post("/2015-03-31/functions")))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.status()).isEqualTo(404));
    }

    @Test
    void knowsNoOtherFunction() {
        var request = service.request(post("/2015-03-31/functions/other/invocations"));

        assertThatThrownBy(() -> service.serve(request))
                .isInstanceOf(AwsError.class)
                .hasMessage("Function not found: other");
    }

    private static Received post(String path) {
        return new Received("POST", path, Map.of(), Map.of(), "{}");
    }
}
