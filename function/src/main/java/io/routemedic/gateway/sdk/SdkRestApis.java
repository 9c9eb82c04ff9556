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

    private final ApiGatewayClient client;
    private final SdkCaller caller;

    SdkRestApis(ApiGatewayClient client, SdkCaller caller) {
        this.client = client;
        this.caller = caller;
    }

    Reading<RestApi> restApi(ApiId api) {
        return caller.ask(
                SdkCall.aboutApi("GetRestApi", api, "the", ""),
                () -> toRestApi(client.getRestApi(request -> request.restApiId(api.value()))));
    }

    Reading<List<RestApi>> restApis() {
        return caller.ask(
                new SdkCall("apigateway:GetRestApis", "the REST APIs", "/restapis"), this::list);
    }

    private List<RestApi> list() {
        return SdkPages.all(
                        client.getRestApisPaginator(request -> request.limit(SdkPages.SIZE)),
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
