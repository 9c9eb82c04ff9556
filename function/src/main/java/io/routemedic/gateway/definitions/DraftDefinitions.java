package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.reading.MalformedAnswerException;
import java.util.HashMap;
import java.util.Map;

/** The definitions of a draft, from the answers of the calls that show it. */
public final class DraftDefinitions {

    private final Map<DraftPart, JsonNode> draft;
    private final Aspects aspects = new Aspects();
    private final References references = new References();

    private DraftDefinitions(Map<DraftPart, JsonNode> draft) {
        this.draft = draft;
    }

    /**
     * What a deployment of the draft would serve.
     *
     * @param draft all parts; one that is missing holds nothing
     * @throws MalformedAnswerException when a model is not JSON
     */
    public static Definitions of(Map<DraftPart, JsonNode> draft) {
        return new DraftDefinitions(draft).read();
    }

    private Definitions read() {
        DraftSecurity security =
                new DraftSecurity(
                        aspects,
                        references,
                        names(part(DraftPart.AUTHORIZERS)),
                        names(part(DraftPart.VALIDATORS)));
        DraftRoutes routes = new DraftRoutes(aspects, references, security);
        part(DraftPart.RESOURCES).forEach(routes::describe);
        describeApi();
        describeAuthorizers();
        describeValidators();
        describeModels();
        describeGatewayResponses();
        return aspects.build();
    }

    private void describeApi() {
        JsonNode api = part(DraftPart.API);
        describePolicy(api.path("policy"));
        aspects.put(Aspects.BINARY_TYPES, CanonicalApi.sorted(api.path("binaryMediaTypes")));
        aspects.put(Aspects.COMPRESSION, api.path("minimumCompressionSize"));
        aspects.put(Aspects.KEY_SOURCE, CanonicalApi.keySource(api.path("apiKeySource")));
        aspects.put(
                Aspects.ENDPOINT,
                CanonicalApi.endpoint(api.path("disableExecuteApiEndpoint").asBoolean()));
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
        for (JsonNode authorizer : part(DraftPart.AUTHORIZERS)) {
            String name = authorizer.path("name").asText();
            if (references.authorizers().contains(name)) {
                aspects.put(
                        Aspects.authorizer(name),
                        CanonicalApi.authorizer(
                                authorizer, authorizer.path("identitySource").asText()));
            }
        }
    }

    private void describeValidators() {
        for (JsonNode validator : part(DraftPart.VALIDATORS)) {
            String name = validator.path("name").asText();
            if (references.validators().contains(name)) {
                aspects.put(Aspects.validator(name), CanonicalApi.validator(validator));
            }
        }
    }

    private void describeModels() {
        Map<String, JsonNode> schemas = new HashMap<>();
        for (JsonNode model : part(DraftPart.MODELS)) {
            String name = model.path("name").asText();
            JsonNode schema = model.path("schema");
            schemas.put(
                    name,
                    schema.isMissingNode()
                            ? JsonNodeFactory.instance.objectNode()
                            : CanonicalJson.parse(schema.asText(), "model `" + name + "`"));
        }
        new CanonicalModels(schemas).describe(references.models(), aspects);
    }

    private void describeGatewayResponses() {
        for (JsonNode response : part(DraftPart.GATEWAY_RESPONSES)) {
            if (!response.path("defaultResponse").asBoolean()) {
                aspects.put(
                        Aspects.gatewayResponse(response.path("responseType").asText()),
                        CanonicalApi.gatewayResponse(response));
            }
        }
    }

    private JsonNode part(DraftPart part) {
        return draft.getOrDefault(part, JsonNodeFactory.instance.arrayNode());
    }

    private static Map<String, String> names(JsonNode items) {
        Map<String, String> names = new HashMap<>();
        items.forEach(item -> names.put(item.path("id").asText(), item.path("name").asText()));
        return names;
    }
}
