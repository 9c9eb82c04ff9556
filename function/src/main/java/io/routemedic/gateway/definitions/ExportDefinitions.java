package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The definitions of what a stage serves, from its export as OpenAPI 3.0 with API Gateway's
 * extensions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI
 *     extensions for API Gateway</a>
 */
public final class ExportDefinitions {

    private static final String POLICY = ExportRoutes.EXTENSION + "policy";
    private static final String BINARY_TYPES = ExportRoutes.EXTENSION + "binary-media-types";
    private static final String COMPRESSION = ExportRoutes.EXTENSION + "minimum-compression-size";
    private static final String KEY_SOURCE = ExportRoutes.EXTENSION + "api-key-source";
    private static final String VALIDATORS = ExportRoutes.EXTENSION + "request-validators";
    private static final String VALIDATOR = ExportRoutes.EXTENSION + "request-validator";
    private static final String RESPONSES = ExportRoutes.EXTENSION + "gateway-responses";
    private static final String ENDPOINT = ExportRoutes.EXTENSION + "endpoint-configuration";

    /** Nothing that a deployment publishes: text for people, and settings of the endpoint. */
    private static final Set<String> NOT_DEPLOYED =
            Set.of(
                    ExportRoutes.EXTENSION + "documentation",
                    ExportRoutes.EXTENSION + "security-policy",
                    ExportRoutes.EXTENSION + "endpoint-access-mode");

    private static final Set<String> KNOWN =
            Set.of(
                    POLICY,
                    BINARY_TYPES,
                    COMPRESSION,
                    KEY_SOURCE,
                    VALIDATORS,
                    VALIDATOR,
                    RESPONSES,
                    ENDPOINT);

    private final JsonNode export;
    private final Aspects aspects = new Aspects();

    private ExportDefinitions(JsonNode export) {
        this.export = export;
    }

    /**
     * What the exported stage serves.
     *
     * @param export the body of {@code GetExport}, JSON
     * @throws MalformedAnswerException when it is not an OpenAPI document
     */
    public static Definitions of(String export) {
        return new ExportDefinitions(parse(export)).read();
    }

    /**
     * The routes that the exported stage serves, and nothing more about them.
     *
     * @param export as above
     * @throws MalformedAnswerException when it is not an OpenAPI document, or a path has what is
     *     not known to be a method: the list would not be whole
     */
    public static Set<Route> routes(String export) {
        Set<Route> routes = new HashSet<>();
        parse(export)
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method ->
                                                        routes.add(
                                                                ExportRoutes.route(
                                                                                method,
                                                                                path.getKey())
                                                                        .orElseThrow(
                                                                                ExportDefinitions
                                                                                        ::notWhole))));
        return routes;
    }

    private static JsonNode parse(String export) {
        JsonNode document = CanonicalJson.parse(export, "an export");
        if (!document.path("paths").isObject()) {
            throw new MalformedAnswerException("with an export without `paths`");
        }
        return document;
    }

    private static MalformedAnswerException notWhole() {
        return new MalformedAnswerException("with an export that has unknown methods");
    }

    private Definitions read() {
        JsonNode schemes = export.path("components").path("securitySchemes");
        ExportSecurity security = new ExportSecurity(aspects, schemes, export.path("security"));
        ExportRoutes routes = new ExportRoutes(aspects, security, export.path(VALIDATOR));
        export.path("paths")
                .properties()
                .forEach(path -> routes.describe(path.getKey(), path.getValue()));
        security.describeAuthorizers();
        describeApi();
        describeValidators();
        describeModels();
        describeGatewayResponses();
        return aspects.build();
    }

    private void describeApi() {
        aspects.put(Aspects.POLICY, export.path(POLICY));
        CanonicalApi.describe(
                aspects,
                export.path(BINARY_TYPES),
                export.path(COMPRESSION),
                export.path(KEY_SOURCE),
                isEndpointDisabled());
        export.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (field.startsWith("x-amazon-")
                                    && !KNOWN.contains(field)
                                    && !NOT_DEPLOYED.contains(field)) {
                                aspects.unchecked(field);
                            }
                        });
    }

    /**
     * OpenAPI 3.0 has this extension at the servers, Swagger 2.0 at the top: both are looked at.
     */
    private boolean isEndpointDisabled() {
        return isDisabledBy(export)
                || StreamSupport.stream(export.path("servers").spliterator(), false)
                        .anyMatch(ExportDefinitions::isDisabledBy);
    }

    private static boolean isDisabledBy(JsonNode holder) {
        return holder.path(ENDPOINT).path("disableExecuteApiEndpoint").asBoolean();
    }

    private void describeValidators() {
        for (String name : aspects.validators()) {
            JsonNode validator = export.path(VALIDATORS).path(name);
            if (validator.isObject()) {
                aspects.put(Aspects.validator(name), CanonicalApi.validator(validator));
            } else {
                aspects.unchecked(Aspects.validator(name));
            }
        }
    }

    private void describeModels() {
        Map<String, JsonNode> schemas = new HashMap<>();
        export.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        new CanonicalModels(schemas).describe(aspects);
    }

    private void describeGatewayResponses() {
        export.path(RESPONSES)
                .properties()
                .forEach(
                        response ->
                                aspects.put(
                                        Aspects.gatewayResponse(response.getKey()),
                                        CanonicalApi.gatewayResponse(response.getValue())));
    }
}
