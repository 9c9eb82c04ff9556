package io.routemedic.gateway.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.definitions.DraftDefinitions;
import io.routemedic.gateway.definitions.DraftPart;
import io.routemedic.gateway.definitions.ExportDefinitions;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int PAGE = 500;

    private final ApiGatewayClient client;
    private final SdkCalls calls;
    private final SdkDrafts drafts;

    SdkDefinitions(ApiGatewayClient client, SdkCalls calls, SdkDrafts drafts) {
        this.client = client;
        this.calls = calls;
        this.drafts = drafts;
    }

    Reading<Definitions> live(StageRef stage) {
        return calls.ask(
                Question.aboutApi(
                        "GetExport",
                        stage.api(),
                        "stage `" + stage.stage() + "` of",
                        "/stages/" + stage.stage() + "/exports/oas30"),
                () -> ExportDefinitions.of(export(stage)));
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
        Map<DraftPart, JsonNode> parts = new EnumMap<>(DraftPart.class);
        for (DraftPart part : DraftPart.values()) {
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
        return calls.ask(
                Question.aboutApi("GetModels", api, "the models of", "/models"),
                () -> DraftDefinitions.of(parts));
    }

    private Reading<JsonNode> read(DraftPart part, ApiId api) {
        return switch (part) {
            case RESOURCES -> drafts.resources(api);
            case AUTHORIZERS ->
                    list(
                            Question.aboutApi(
                                    "GetAuthorizers", api, "the authorizers of", "/authorizers"),
                            position ->
                                    client.getAuthorizers(
                                            request ->
                                                    request.restApiId(api.value())
                                                            .limit(PAGE)
                                                            .position(position.orElse(null))),
                            GetAuthorizersResponse::items,
                            GetAuthorizersResponse::position);
            case MODELS ->
                    list(
                            Question.aboutApi("GetModels", api, "the models of", "/models"),
                            position ->
                                    client.getModels(
                                            request ->
                                                    request.restApiId(api.value())
                                                            .limit(PAGE)
                                                            .position(position.orElse(null))),
                            GetModelsResponse::items,
                            GetModelsResponse::position);
            case VALIDATORS ->
                    list(
                            Question.aboutApi(
                                    "GetRequestValidators",
                                    api,
                                    "the request validators of",
                                    "/requestvalidators"),
                            position ->
                                    client.getRequestValidators(
                                            request ->
                                                    request.restApiId(api.value())
                                                            .limit(PAGE)
                                                            .position(position.orElse(null))),
                            GetRequestValidatorsResponse::items,
                            GetRequestValidatorsResponse::position);
            case GATEWAY_RESPONSES ->
                    list(
                            Question.aboutApi(
                                    "GetGatewayResponses",
                                    api,
                                    "the gateway responses of",
                                    "/gatewayresponses"),
                            position ->
                                    client.getGatewayResponses(
                                            request ->
                                                    request.restApiId(api.value())
                                                            .limit(PAGE)
                                                            .position(position.orElse(null))),
                            GetGatewayResponsesResponse::items,
                            GetGatewayResponsesResponse::position);
            case API ->
                    calls.ask(
                            Question.aboutApi("GetRestApi", api, "the", ""),
                            () ->
                                    SdkTrees.tree(
                                            client.getRestApi(
                                                    request -> request.restApiId(api.value()))));
        };
    }

    private <P, I extends SdkPojo> Reading<JsonNode> list(
            Question question,
            Function<Optional<String>, P> ask,
            Function<P, List<I>> items,
            Function<P, @Nullable String> next) {
        return calls.ask(question, () -> SdkTrees.trees(SdkPages.all(ask, items, next)));
    }
}
