package io.routemedic.gateway.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.definitions.DraftDefinitions;
import io.routemedic.gateway.definitions.ExportDefinitions;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizersResponse;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesResponse;
import software.amazon.awssdk.services.apigateway.model.GetModelsResponse;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsResponse;

/** Definitions: live by {@code GetExport}, of the draft by all the calls that show it. */
final class SdkDefinitions {

    private final ApiGatewayClient client;
    private final SdkCaller caller;
    private final SdkDrafts drafts;

    SdkDefinitions(ApiGatewayClient client, SdkCaller caller, SdkDrafts drafts) {
        this.client = client;
        this.caller = caller;
        this.drafts = drafts;
    }

    Reading<Definitions> live(StageRef stage) {
        return caller.ask(getExport(stage), () -> ExportDefinitions.of(export(stage)));
    }

    /** The routes alone, by the same export. */
    Reading<Set<Route>> served(StageRef stage) {
        return caller.ask(getExport(stage), () -> ExportDefinitions.routes(export(stage)));
    }

    private static SdkCall getExport(StageRef stage) {
        return SdkCall.aboutApi(
                "GetExport",
                stage.api(),
                "stage `" + stage.stage() + "` of",
                "/stages/" + stage.stage() + "/exports/oas30");
    }

    private String export(StageRef stage) {
        return Optional.ofNullable(
                        client.getExport(
                                        request ->
                                                request.restApiId(stage.api().value())
                                                        .stageName(stage.stage().value())
                                                        .exportType("oas30")
                                                        .parameters(
                                                                Map.of("extensions", "apigateway"))
                                                        .accepts("application/json"))
                                .body())
                .orElseThrow(() -> new MalformedAnswerException("without a body"))
                .asUtf8String();
    }

    /** One call after the other; the first that fails is the answer. */
    Reading<Definitions> draft(ApiId api) {
        Map<DraftDefinitions.Part, JsonNode> parts = new EnumMap<>(DraftDefinitions.Part.class);
        for (DraftDefinitions.Part part : DraftDefinitions.Part.values()) {
            switch (read(part, api)) {
                case Reading.Read<JsonNode>(JsonNode value, Source _) -> parts.put(part, value);
                case Reading.Absent<JsonNode>(Source source) -> {
                    return new Reading.Absent<>(source);
                }
                case Reading.Unread<JsonNode> unread -> {
                    return unread.as();
                }
            }
        }
        return caller.ask(models(api), () -> DraftDefinitions.of(parts));
    }

    private Reading<JsonNode> read(DraftDefinitions.Part part, ApiId api) {
        return switch (part) {
            case RESOURCES -> drafts.resources(api);
            case AUTHORIZERS ->
                    list(
                            SdkCall.aboutApi(
                                    "GetAuthorizers", api, "the authorizers of", "/authorizers"),
                            SdkPages.following(
                                    at ->
                                            client.getAuthorizers(
                                                    request ->
                                                            request.restApiId(api.value())
                                                                    .limit(SdkPages.SIZE)
                                                                    .position(at.orElse(null))),
                                    GetAuthorizersResponse::position),
                            GetAuthorizersResponse::items,
                            GetAuthorizersResponse::position);
            case MODELS ->
                    list(
                            models(api),
                            client.getModelsPaginator(
                                    request -> request.restApiId(api.value()).limit(SdkPages.SIZE)),
                            GetModelsResponse::items,
                            GetModelsResponse::position);
            case VALIDATORS ->
                    list(
                            SdkCall.aboutApi(
                                    "GetRequestValidators",
                                    api,
                                    "the request validators of",
                                    "/requestvalidators"),
                            SdkPages.following(
                                    at ->
                                            client.getRequestValidators(
                                                    request ->
                                                            request.restApiId(api.value())
                                                                    .limit(SdkPages.SIZE)
                                                                    .position(at.orElse(null))),
                                    GetRequestValidatorsResponse::position),
                            GetRequestValidatorsResponse::items,
                            GetRequestValidatorsResponse::position);
            case GATEWAY_RESPONSES ->
                    list(
                            SdkCall.aboutApi(
                                    "GetGatewayResponses",
                                    api,
                                    "the gateway responses of",
                                    "/gatewayresponses"),
                            SdkPages.following(
                                    at ->
                                            client.getGatewayResponses(
                                                    request ->
                                                            request.restApiId(api.value())
                                                                    .limit(SdkPages.SIZE)
                                                                    .position(at.orElse(null))),
                                    GetGatewayResponsesResponse::position),
                            GetGatewayResponsesResponse::items,
                            GetGatewayResponsesResponse::position);
            case API ->
                    caller.ask(
                            SdkCall.aboutApi("GetRestApi", api, "the", ""),
                            () ->
                                    SdkTrees.tree(
                                            client.getRestApi(
                                                    request -> request.restApiId(api.value()))));
        };
    }

    private static SdkCall models(ApiId api) {
        return SdkCall.aboutApi("GetModels", api, "the models of", "/models");
    }

    private <P, I extends SdkPojo> Reading<JsonNode> list(
            SdkCall call,
            Iterable<P> pages,
            Function<P, List<I>> items,
            Function<P, @Nullable String> next) {
        return caller.ask(call, () -> SdkTrees.trees(SdkPages.all(pages, items, next)));
    }
}
