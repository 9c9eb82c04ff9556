package io.routemedic.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.http.Received;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaServiceTest {

    private final LambdaService service = new LambdaService(Map.of(), Map.of());

    @Test
    void readsTheFunctionsNameFromThePath() {
        var request = service.request(post("/2015-03-31/functions/diagnose/invocations"));

        assertThat(request.operation()).isEqualTo("Invoke");
        assertThat(request.resource()).isEqualTo("diagnose");
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
