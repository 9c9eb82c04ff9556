package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.routemedic.routing.Route;

/**
 * Who may call an export's operations: API keys, IAM, and authorizers with their configuration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html">x-amazon-apigateway-authorizer</a>
 */
final class ExportSecurity {

    private static final String AUTHORIZER = ExportRoutes.EXTENSION + "authorizer";
    private static final String AUTH_TYPE = ExportRoutes.EXTENSION + "authtype";
    private static final String AUTH = ExportRoutes.EXTENSION + "auth";
    private static final String IAM = "awsSigv4";

    private final Aspects aspects;
    private final References references;
    private final JsonNode schemes;
    private final JsonNode byDefault;

    /**
     * @param schemes {@code components.securitySchemes}
     * @param byDefault the export's own {@code security}, for operations without one
     */
    ExportSecurity(Aspects aspects, References references, JsonNode schemes, JsonNode byDefault) {
        this.aspects = aspects;
        this.references = references;
        this.schemes = schemes;
        this.byDefault = byDefault;
    }

    void describe(Route route, JsonNode operation) {
        JsonNode own = operation.path("security");
        (own.isMissingNode() ? byDefault : own)
                .forEach(
                        requirement ->
                                requirement
                                        .properties()
                                        .forEach(
                                                scheme ->
                                                        describe(
                                                                route,
                                                                scheme.getKey(),
                                                                scheme.getValue())));
        if (operation.path(AUTH).path("type").asText().equals("AWS_IAM")) {
            aspects.put(route, Aspects.AUTHORIZER, TextNode.valueOf("AWS_IAM"));
        }
    }

    private void describe(Route route, String name, JsonNode scopes) {
        JsonNode scheme = schemes.path(name);
        if (scheme.has(AUTHORIZER)) {
            references.authorizers().add(name);
            aspects.put(route, Aspects.AUTHORIZER, CanonicalApi.authorizerReference(name, scopes));
        } else if (scheme.path(AUTH_TYPE).asText().equalsIgnoreCase(IAM)) {
            aspects.put(route, Aspects.AUTHORIZER, TextNode.valueOf("AWS_IAM"));
        } else if (scheme.path("name").asText().equalsIgnoreCase("x-api-key")) {
            aspects.put(route, Aspects.API_KEY, BooleanNode.TRUE);
        } else {
            aspects.unchecked(route, Aspects.AUTHORIZER);
        }
    }

    /**
     * A {@code request} authorizer names its sources, if it has any. The source of the others is
     * the scheme itself: the header that carries the token.
     */
    private static String identitySource(JsonNode scheme, JsonNode authorizer) {
        String ofScheme =
                authorizer.path("type").asText().equalsIgnoreCase("request")
                        ? ""
                        : "method.request.header." + scheme.path("name").asText();
        return authorizer.path("identitySource").asText(ofScheme);
    }

    /** The authorizers that operations use. */
    void describeAuthorizers() {
        for (String name : references.authorizers()) {
            JsonNode scheme = schemes.path(name);
            JsonNode authorizer = scheme.path(AUTHORIZER);
            aspects.put(
                    Aspects.authorizer(name),
                    CanonicalApi.authorizer(authorizer, identitySource(scheme, authorizer)));
        }
    }
}
