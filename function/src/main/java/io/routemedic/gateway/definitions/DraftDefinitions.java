package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.reading.MalformedAnswerException;
import java.util.HashMap;
import java.util.Map;

/** The definitions of a draft, from the answers of the calls that show it. */
public final class DraftDefinitions {

    /** What makes up a draft: the answer of one call each, as AWS's JSON shows it. */
    public enum Part {
        /** The items of {@code GetResources}, with their methods. */
        RESOURCES,
        /** The items of {@code GetAuthorizers}. */
        AUTHORIZERS,
        /** The items of {@code GetModels}. */
        MODELS,
        /** The items of {@code GetRequestValidators}. */
        VALIDATORS,
        /** The items of {@code GetGatewayResponses}. */
        GATEWAY_RESPONSES,
        /** The answer of {@code GetRestApi}. */
        API
    }

    private final Map<Part, JsonNode> draft;
    private final Aspects aspects = new Aspects();

    private DraftDefinitions(Map<Part, JsonNode> draft) {
        this.draft = draft;
    }

    /**
     * What a deployment of the draft would serve.
     *
     * @param draft all parts; one that is missing holds nothing
     * @throws MalformedAnswerException when a model is not JSON
     */
    public static Definitions of(Map<Part, JsonNode> draft) {
        return new DraftDefinitions(draft).read();
    }

    private Definitions read() {
        DraftSecurity security =
                new DraftSecurity(
                        aspects, names(part(Part.AUTHORIZERS)), names(part(Part.VALIDATORS)));
        DraftRoutes routes = new DraftRoutes(aspects, security);
        part(Part.RESOURCES).forEach(routes::describe);
        describeApi();
        describeAuthorizers();
        describeValidators();
        describeModels();
        describeGatewayResponses();
        return aspects.build();
    }

    private void describeApi() {
        JsonNode api = part(Part.API);
        describePolicy(api.path("policy"));
        CanonicalApi.describe(
                aspects,
                api.path("binaryMediaTypes"),
                api.path("minimumCompressionSize"),
                api.path("apiKeySource"),
                api.path("disableExecuteApiEndpoint").asBoolean());
    }

    /** {@code GetRestApi} returns the policy as text, at times escaped as if within a string. */
    private void describePolicy(JsonNode policy) {
        String text = policy.asText();
        if (text.isBlank()) {
            return;
        }
        try {
            String json =
                    text.contains("\\\"")
                            ? CanonicalJson.parse("\"" + text + "\"", Aspects.POLICY).asText()
                            : text;
            aspects.put(Aspects.POLICY, CanonicalJson.parse(json, Aspects.POLICY));
        } catch (MalformedAnswerException _) {
            aspects.unchecked(Aspects.POLICY);
        }
    }

    private void describeAuthorizers() {
        for (JsonNode authorizer : part(Part.AUTHORIZERS)) {
            String name = authorizer.path("name").asText();
            if (aspects.authorizers().contains(name)) {
                aspects.put(
                        Aspects.authorizer(name),
                        CanonicalApi.authorizer(
                                authorizer, authorizer.path("identitySource").asText()));
            }
        }
    }

    private void describeValidators() {
        for (JsonNode validator : part(Part.VALIDATORS)) {
            String name = validator.path("name").asText();
            if (aspects.validators().contains(name)) {
                aspects.put(Aspects.validator(name), CanonicalApi.validator(validator));
            }
        }
    }

    private void describeModels() {
        Map<String, JsonNode> schemas = new HashMap<>();
        for (JsonNode model : part(Part.MODELS)) {
            String name = model.path("name").asText();
            JsonNode schema = model.path("schema");
            schemas.put(
                    name,
                    schema.isMissingNode()
                            ? JsonNodeFactory.instance.objectNode()
                            : CanonicalJson.parse(schema.asText(), "model `" + name + "`"));
        }
        new CanonicalModels(schemas).describe(aspects);
    }

    private void describeGatewayResponses() {
        for (JsonNode response : part(Part.GATEWAY_RESPONSES)) {
            if (!response.path("defaultResponse").asBoolean()) {
                aspects.put(
                        Aspects.gatewayResponse(response.path("responseType").asText()),
                        CanonicalApi.gatewayResponse(response));
            }
        }
    }

    private JsonNode part(Part part) {
        return draft.getOrDefault(part, JsonNodeFactory.instance.arrayNode());
    }

    private static Map<String, String> names(JsonNode items) {
        Map<String, String> names = new HashMap<>();
        items.forEach(item -> names.put(item.path("id").asText(), item.path("name").asText()));
        return names;
    }
}
