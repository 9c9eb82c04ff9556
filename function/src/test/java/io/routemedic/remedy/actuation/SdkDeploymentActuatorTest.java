package io.routemedic.remedy.actuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiGatewayException;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.LimitExceededException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.TooManyRequestsException;
import software.amazon.awssdk.services.apigateway.model.UpdateStageRequest;

class SdkDeploymentActuatorTest {

    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final DeploymentId DEPLOYMENT = new DeploymentId("dep1");

    private final ApiGatewayClient apiGateway = mock(ApiGatewayClient.class);
    private final DeploymentActuator actuator = new SdkDeploymentActuator(apiGateway);

    private Actuation<DeploymentId> serveAnswered(Exception answer) {
        doThrow(answer).when(apiGateway).updateStage(anyUpdate());
        return actuator.serve(PROD, DEPLOYMENT);
    }

    private static Consumer<UpdateStageRequest.Builder> anyUpdate() {
        return any();
    }

    private static Consumer<DeleteDeploymentRequest.Builder> anyDelete() {
        return any();
    }

    private static Exception status(int code) {
        return ApiGatewayException.builder().statusCode(code).message("no").build();
    }

    @Test
    void cannotTellWhatAServerErrorOrATimeOutDid() {
        assertThat(serveAnswered(status(500))).isInstanceOf(Actuation.Unknown.class);
        assertThat(serveAnswered(ApiCallTimeoutException.builder().message("late").build()))
                .isInstanceOf(Actuation.Unknown.class);
    }

    @Test
    void knowsThatARefusedCallDidNothing() {
        assertThat(serveAnswered(status(400)))
                .isInstanceOfSatisfying(
                        Actuation.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(Actuation.Refusal.OTHER));
    }

    private Actuation.Refusal refusal(Exception answer) {
        if (serveAnswered(answer)
                instanceof Actuation.Refused<DeploymentId>(_, Actuation.Refusal refusal)) {
            return refusal;
        }
        throw new AssertionError("It was not refused.");
    }

    @Test
    void takesAChangeByAnotherForSomethingThatPasses() {
        assertThat(refusal(ConflictException.builder().statusCode(409).message("no").build()))
                .isEqualTo(Actuation.Refusal.BUSY);
        assertThat(
                        refusal(
                                BadRequestException.builder()
                                        .statusCode(400)
                                        .message(
                                                "Unable to complete operation due to concurrent"
                                                        + " modification. Please try again later.")
                                        .build()))
                .isEqualTo(Actuation.Refusal.BUSY);
    }

    @Test
    void knowsThatADenialAndAMissingStageDoNotPass() {
        assertThat(refusal(status(403))).isEqualTo(Actuation.Refusal.FINAL);
        assertThat(refusal(NotFoundException.builder().statusCode(404).message("gone").build()))
                .isEqualTo(Actuation.Refusal.FINAL);
    }

    @Test
    void saysWhatToDoAboutAUsedUpQuota() {
        assertThat(serveAnswered(limit("Maximum number of deployments reached")))
                .isInstanceOfSatisfying(
                        Actuation.Refused.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(Actuation.Refusal.FULL);
                            assertThat(refused.why())
                                    .contains("deployments per API", "Service Quotas");
                        });
        assertThat(refusal(limit("Something else"))).isEqualTo(Actuation.Refusal.QUOTA);
    }

    private static LimitExceededException limit(String message) {
        return LimitExceededException.builder().statusCode(429).message(message).build();
    }

    @Test
    void knowsThatAThrottledCallIsWorthRetrying() {
        assertThat(
                        serveAnswered(
                                TooManyRequestsException.builder()
                                        .statusCode(429)
                                        .message("slow down")
                                        .build()))
                .isInstanceOfSatisfying(
                        Actuation.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Actuation.Refusal.BUSY));
    }

    @Test
    void takesADeploymentThatIsGoneAsDeleted() {
        when(apiGateway.deleteDeployment(anyDelete()))
                .thenThrow(NotFoundException.builder().statusCode(404).message("gone").build());

        assertThat(actuator.delete(PROD.api(), DEPLOYMENT))
                .isEqualTo(new Actuation.Done<>(DEPLOYMENT, Optional.empty()));
    }

    @Test
    @SuppressWarnings("unchecked") // Mockito captures generic types by their class only.
    void makesADeploymentWithoutAStageName() {
        ArgumentCaptor<Consumer<CreateDeploymentRequest.Builder>> request =
                ArgumentCaptor.forClass(Consumer.class);
        when(apiGateway.createDeployment(request.capture())).thenThrow(status(500));

        actuator.create(PROD.api(), "RouteMedic heal heal-1");

        verify(apiGateway).createDeployment(request.getValue());
        CreateDeploymentRequest.Builder asked = CreateDeploymentRequest.builder();
        request.getValue().accept(asked);
        assertThat(asked.build())
                .isEqualTo(
                        CreateDeploymentRequest.builder()
                                .restApiId("a1b2c3d4e5")
                                .description("RouteMedic heal heal-1")
                                .build());
    }
}
