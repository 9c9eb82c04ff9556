package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;

/** REST APIs, by {@code GetRestApi} and {@code GetRestApis}. */
final class SdkRestApis {

    private static final int PAGE = 500;

    private final ApiGatewayClient client;
    private final SdkCalls calls;

    SdkRestApis(ApiGatewayClient client, SdkCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    Reading<RestApi> restApi(ApiId api) {
        return calls.ask(
                Question.aboutApi("GetRestApi", api, "the", ""),
                () -> toRestApi(client.getRestApi(request -> request.restApiId(api.value()))));
    }

    Reading<List<RestApi>> restApis() {
        return calls.ask(
                new Question("apigateway:GetRestApis", "the REST APIs", "/restapis"), this::list);
    }

    private List<RestApi> list() {
        return SdkPages.all(
                        position ->
                                client.getRestApis(
                                        request ->
                                                request.limit(PAGE)
                                                        .position(position.orElse(null))),
                        GetRestApisResponse::items,
                        GetRestApisResponse::position)
                .stream()
                .map(SdkRestApis::toRestApi)
                .toList();
    }

    private static RestApi toRestApi(GetRestApiResponse answer) {
        return new RestApi(
                new ApiId(MalformedAnswerException.required(answer.id(), "id")),
                Optional.ofNullable(answer.name()).orElse(""),
                Boolean.TRUE.equals(answer.disableExecuteApiEndpoint()),
                answer.tags());
    }

    private static RestApi toRestApi(
            software.amazon.awssdk.services.apigateway.model.RestApi listed) {
        return new RestApi(
                new ApiId(MalformedAnswerException.required(listed.id(), "id")),
                Optional.ofNullable(listed.name()).orElse(""),
                Boolean.TRUE.equals(listed.disableExecuteApiEndpoint()),
                listed.tags());
    }
}
