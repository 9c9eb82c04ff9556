package io.routemedic.gateway.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

class SdkFailureTest {

    private static final Question STAGE =
            new Question(
                    "apigateway:GetStage",
                    "stage `prod` of API `a1b2c3d4e5`",
                    "/restapis/a1b2c3d4e5/stages/prod");

    private final SdkCalls calls = new SdkCalls(InstantSource.fixed(Instant.EPOCH));

    @Test
    void saysWhichPolicyStatementIsMissingWhenDenied() {
        assertThat(why(Sdk.denied()))
                .isEqualTo(
                        "`apigateway:GetStage` was denied for stage `prod` of API `a1b2c3d4e5`:"
                                + " allow `apigateway:GET` on `/restapis/a1b2c3d4e5/stages/prod` in"
                                + " the role.");
    }

    @Test
    void tellsAThrottleFromADenial() {
        assertThat(why(Sdk.throttled())).contains("was throttled").doesNotContain("allow");
    }

    @Test
    void tellsBadCredentialsFromADenial() {
        assertThat(why(Sdk.refused("ExpiredTokenException", 403)))
                .contains("renew the credentials")
                .doesNotContain("allow");
    }

    @Test
    void saysThatAwsFailedOnAServerError() {
        assertThat(why(Sdk.refused("InternalFailure", 503))).contains("failed in AWS (HTTP 503)");
    }

    @Test
    void namesTheErrorOfARefusedRequest() {
        assertThat(why(Sdk.refused("BadRequestException", 400)))
                .contains("was refused (BadRequestException, HTTP 400)");
    }

    @Test
    void saysThatAnAnswerDidNotComeInTime() {
        assertThat(why(ApiCallTimeoutException.create(20_000))).contains("did not answer in time");
    }

    @Test
    void saysWhatToCheckWhenNothingWasSent() {
        assertThat(why(SdkClientException.create("Unable to load credentials")))
                .contains("could not be sent")
                .contains("check the function's credentials");
    }

    @Test
    void repeatsNothingOfWhatAwsWrote() {
        assertThat(why(Sdk.refused("BadRequestException", 400))).doesNotContain("secret");
    }

    @Test
    void takesOnlyNotFoundForAbsence() {
        Reading<Object> reading =
                calls.ask(
                        STAGE,
                        () -> {
                            throw Sdk.notFound();
                        });

        assertThat(reading)
                .isEqualTo(new Reading.Absent<>(new Source("apigateway:GetStage", Instant.EPOCH)));
    }

    @Test
    void takesNotFoundByVersionTwoForAbsenceToo() {
        Reading<Object> reading =
                calls.ask(
                        STAGE,
                        () -> {
                            throw software.amazon.awssdk.services.apigatewayv2.model
                                    .NotFoundException.builder()
                                    .build();
                        });

        assertThat(reading).isInstanceOf(Reading.Absent.class);
    }

    private String why(RuntimeException failure) {
        Reading<Object> reading =
                calls.ask(
                        STAGE,
                        () -> {
                            throw failure;
                        });
        return reading.unread().orElseThrow().why();
    }
}
