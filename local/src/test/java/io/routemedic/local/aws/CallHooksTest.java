package io.routemedic.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.local.TestCloud;
import io.routemedic.local.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiGatewayException;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.LimitExceededException;
import software.amazon.awssdk.services.apigateway.model.TooManyRequestsException;

class CallHooksTest {

    private final World world = World.empty("111122223333", "eu-west-1");
    private final List<String> killed = new ArrayList<>();
    private final Faults faults = new Faults(killed::add);

    @Test
    void deniesNamedCallsAndNoOthers() {
        try (var cloud = TestCloud.of(world, new Denials(Set.of("apigateway:GetRestApis")));
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(client::getRestApis)
                    .isInstanceOfSatisfying(
                            ApiGatewayException.class,
                            denied -> {
                                assertThat(denied.statusCode()).isEqualTo(403);
                                assertThat(denied.awsErrorDetails().errorCode())
                                        .isEqualTo("AccessDeniedException");
                            })
                    .hasMessageContaining("is not authorized to perform: apigateway:GetRestApis");
            assertThat(client.getDomainNames().items()).isEmpty();
        }
    }

    @Test
    void throttlesOnceAndThenServes() {
        faults.inject(Fault.once("apigateway:GetRestApis", Fault.Kind.THROTTLED));
        try (var cloud = TestCloud.of(world, faults);
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(client::getRestApis).isInstanceOf(TooManyRequestsException.class);
            assertThat(client.getRestApis().items()).isEmpty();
        }
    }

    @Test
    void refusesAsApiGatewayDoesWhatItMightDoLater() {
        faults.inject(Fault.once("apigateway:CreateRestApi", Fault.Kind.CONFLICT));
        faults.inject(Fault.once("apigateway:CreateRestApi", Fault.Kind.CONCURRENT_MODIFICATION));
        faults.inject(Fault.once("apigateway:CreateRestApi", Fault.Kind.QUOTA_USED_UP));
        try (var cloud = TestCloud.of(world, faults);
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("orders")))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("orders")))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("concurrent modification");
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("orders")))
                    .isInstanceOf(LimitExceededException.class);
            assertThat(world.apis()).isEmpty();
        }
    }

    @Test
    void failsWithAServerErrorWithoutEffect() {
        faults.inject(Fault.once("apigateway:CreateRestApi", Fault.Kind.SERVER_ERROR));
        try (var cloud = TestCloud.of(world, faults);
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("orders")))
                    .isInstanceOfSatisfying(
                            ApiGatewayException.class,
                            failure -> assertThat(failure.statusCode()).isEqualTo(500));
            assertThat(world.apis()).isEmpty();
        }
    }

    @Test
    void closesTheConnectionBeforeAnyEffect() {
        faults.inject(Fault.atCall(1, Fault.Kind.CONNECTION_CLOSED));
        try (var cloud = TestCloud.of(world, faults);
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("orders")))
                    .isInstanceOf(SdkClientException.class);
            assertThat(world.apis()).isEmpty();
        }
    }

    @Test
    void losesTheAnswerOfACallThatTookEffect() {
        faults.inject(Fault.atCall(1, Fault.Kind.ANSWER_LOST));
        try (var cloud = TestCloud.of(world, faults);
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("orders")))
                    .isInstanceOf(SdkClientException.class);
            assertThat(world.apis()).hasSize(1);
        }
    }

    @Test
    void killsTheCallerBeforeOrAfterTheEffect() {
        faults.inject(Fault.atCall(1, Fault.Kind.KILLED_BEFORE));
        faults.inject(Fault.atCall(2, Fault.Kind.KILLED_AFTER));
        try (var cloud = TestCloud.of(world, faults);
                ApiGatewayClient client = cloud.apiGateway()) {
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("first")))
                    .isInstanceOf(SdkClientException.class);
            assertThat(world.apis()).isEmpty();
            assertThatThrownBy(() -> client.createRestApi(api -> api.name("second")))
                    .isInstanceOf(SdkClientException.class);
            assertThat(world.apis()).hasSize(1);
            assertThat(killed).containsExactly("tester", "tester");
        }
    }

    @Test
    void throttlesAsTheAccountsQuotasDo() {
        var now = new AtomicLong();
        try (var cloud = TestCloud.of(world, new Quotas(now::get));
                ApiGatewayClient client = cloud.apiGateway()) {
            String id = client.createRestApi(api -> api.name("orders")).id();
            for (int i = 0; i < 5; i++) {
                client.getResources(request -> request.restApiId(id));
            }
            assertThatThrownBy(() -> client.getResources(request -> request.restApiId(id)))
                    .isInstanceOf(TooManyRequestsException.class);
            now.addAndGet(400_000_000);
            client.getResources(request -> request.restApiId(id));
        }
    }

    @Test
    void throttlesAllCallsTogetherAtTheirBurst() {
        var now = new AtomicLong();
        try (var cloud = TestCloud.of(world, new Quotas(now::get));
                ApiGatewayClient client = cloud.apiGateway()) {
            for (int i = 0; i < 40; i++) {
                client.getRestApis();
            }
            assertThatThrownBy(client::getRestApis).isInstanceOf(TooManyRequestsException.class);
            now.addAndGet(100_000_000);
            client.getRestApis();
        }
    }
}
