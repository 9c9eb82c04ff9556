package io.routemedic.gateway.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.GetExportRequest;
import software.amazon.awssdk.services.apigateway.model.GetExportResponse;
import software.amazon.awssdk.services.apigateway.model.GetStageRequest;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.GetStagesRequest;
import software.amazon.awssdk.services.apigateway.model.GetStagesResponse;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/** What stands in for an API summary that AWS leaves out. */
class SdkServedPathsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final ApiId API = new ApiId("a1b2c3d4e5");
    private static final DeploymentId LIVE = new DeploymentId("dep001");

    private final ApiGatewayClient client =
            mock(ApiGatewayClient.class, withSettings().defaultAnswer(CALLS_REAL_METHODS));

    private final ConfigurationReader reader =
            new SdkConfigurationReader(
                    client, () -> mock(ApiGatewayV2Client.class), InstantSource.fixed(NOW));

    @BeforeEach
    void answerWithoutASummary() {
        doReturn(GetDeploymentResponse.builder().id("dep001").createdDate(NOW).build())
                .when(client)
                .getDeployment(any(GetDeploymentRequest.class));
        listed(prod().build());
        now("dep001");
        export(
                "{\"paths\":{\"/orders\":{\"get\":{},\"x-amazon-apigateway-any-method\":{}},"
                        + "\"/\":{}}}");
    }

    @Test
    void takesThePathsOfTheExportAndNotWhoMayCallThem() {
        RouteAccess unknown = new RouteAccess(RouteAccess.UNKNOWN, false);

        assertThat(reader.deployment(API, LIVE))
                .isEqualTo(
                        new Reading.Read<>(
                                new Deployment(
                                        LIVE,
                                        NOW,
                                        "",
                                        Map.of(
                                                Route.parse("GET /orders"),
                                                unknown,
                                                Route.parse("ANY /orders"),
                                                unknown)),
                                new Source("apigateway:GetExport", NOW)));
    }

    @Test
    void staysUnreadWhereNoStageServesTheDeployment() {
        listed(prod().deploymentId("dep002").build());

        staysUnread();
    }

    @Test
    void staysUnreadWhereTheStageServesACanaryAsWell() {
        listed(
                prod().canarySettings(
                                CanarySettings.builder()
                                        .deploymentId("dep002")
                                        .percentTraffic(10.0)
                                        .build())
                        .build());

        staysUnread();
    }

    @Test
    void staysUnreadWhereTheStageWasPointedElsewhereMeanwhile() {
        now("dep002");

        staysUnread();
    }

    @Test
    void staysUnreadWhereTheExportIsDenied() {
        doThrow(Sdk.denied()).when(client).getExport(any(GetExportRequest.class));

        staysUnread();
    }

    @Test
    void staysUnreadWhereTheStagesAreThrottled() {
        doThrow(Sdk.throttled()).when(client).getStages(any(GetStagesRequest.class));

        staysUnread();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "<html>",
                "{\"paths\":{}}",
                "{\"paths\":{\"/\":{}}}",
                "{\"paths\":{\"/orders\":{\"get\":{},\"brew\":{}}}}",
                "{\"paths\":{\"orders\":{\"get\":{}}}}"
            })
    void staysUnreadWhereTheExportIsNotWhole(String export) {
        export(export);

        staysUnread();
    }

    private void staysUnread() {
        Reading.Unread<Deployment> unread = reader.deployment(API, LIVE).unread().orElseThrow();
        assertThat(unread.call()).isEqualTo("apigateway:GetDeployment");
        assertThat(unread.why()).contains("answered without `apiSummary`");
    }

    private static Stage.Builder prod() {
        return Stage.builder().stageName("prod").deploymentId("dep001");
    }

    private void listed(Stage stage) {
        doReturn(GetStagesResponse.builder().item(stage).build())
                .when(client)
                .getStages(any(GetStagesRequest.class));
    }

    private void now(String deployment) {
        doReturn(GetStageResponse.builder().deploymentId(deployment).build())
                .when(client)
                .getStage(any(GetStageRequest.class));
    }

    private void export(String document) {
        doReturn(GetExportResponse.builder().body(SdkBytes.fromUtf8String(document)).build())
                .when(client)
                .getExport(any(GetExportRequest.class));
    }
}
