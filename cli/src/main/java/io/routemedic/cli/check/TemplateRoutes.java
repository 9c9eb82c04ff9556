package io.routemedic.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.terminal.UserException;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The routes of one API in a CloudFormation template, as the CDK synthesises it or people write it:
 * resources and methods, an OpenAPI body, or SAM's functions with events of the type {@code Api}.
 */
final class TemplateRoutes {

    private static final String IMPLICIT = "ServerlessRestApi";
    private static final Set<String> APIS =
            Set.of("AWS::ApiGateway::RestApi", "AWS::Serverless::Api");

    private final String name;
    private final JsonNode resources;
    private final String api;
    private final Map<Route, PlannedRoutes.Entry> routes = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private TemplateRoutes(String name, JsonNode resources, String api) {
        this.name = name;
        this.resources = resources;
        this.api = api;
    }

    static boolean isTemplate(JsonNode document) {
        return document.path("Resources").isObject();
    }

    /**
     * Reads them.
     *
     * @param logicalId which API of the template; empty where it has one only
     * @throws UserException when it cannot be told which API is meant, or it is not in the template
     */
    static PlannedRoutes of(String name, JsonNode template, Optional<String> logicalId) {
        JsonNode resources = template.path("Resources");
        String api = logicalId.orElseGet(() -> only(apis(resources)));
        if (!apis(resources).contains(api)) {
            throw new UserException(
                    "The template has no API `%s`; it has %s.".formatted(api, apis(resources)));
        }
        return new TemplateRoutes(name, resources, api).read(template);
    }

    private static Set<String> apis(JsonNode resources) {
        Set<String> apis = new LinkedHashSet<>();
        for (var resource : resources.properties()) {
            if (APIS.contains(type(resource.getValue()))) {
                apis.add(resource.getKey());
            }
            if (SamEvents.isImplicit(resource.getValue())) {
                apis.add(IMPLICIT);
            }
        }
        return apis;
    }

    private static String only(Set<String> apis) {
        if (apis.size() != 1) {
            throw new UserException(
                    apis.isEmpty()
                            ? "The template has no REST API."
                            : "The template has several REST APIs: say with --resource which of %s."
                                    .formatted(apis));
        }
        return apis.iterator().next();
    }

    private PlannedRoutes read(JsonNode template) {
        JsonNode properties = resources.path(api).path("Properties");
        JsonNode body =
                properties.has("Body")
                        ? properties.path("Body")
                        : properties.path("DefinitionBody");
        if (OpenApiRoutes.isOpenApi(body)) {
            PlannedRoutes described = OpenApiRoutes.of(name, body);
            routes.putAll(described.routes());
            notes.addAll(described.notes());
        } else if (properties.has("BodyS3Location") || properties.has("DefinitionUri")) {
            throw new UserException(
                    "The template keeps the definition of `%s` in another file: give that file with --openapi."
                            .formatted(api));
        }
        for (var resource : resources.properties()) {
            if (type(resource.getValue()).equals("AWS::ApiGateway::Method")) {
                addMethod(resource.getValue().path("Properties"));
            }
        }
        routes.putAll(new SamEvents(template, api, IMPLICIT).routes());
        notes.add(
                "A template names what it deploys to before it is there, so integrations are not"
                        + " compared.");
        return PlannedRoutes.of(name, withoutIntegrations(), notes);
    }

    private Map<Route, PlannedRoutes.Entry> withoutIntegrations() {
        Map<Route, PlannedRoutes.Entry> bare = new HashMap<>();
        routes.forEach(
                (route, entry) ->
                        bare.put(
                                route,
                                new PlannedRoutes.Entry(
                                        entry.access(), Optional.empty(), Optional.empty())));
        return bare;
    }

    private void addMethod(JsonNode method) {
        if (!reference(method.path("RestApiId")).equals(api)) {
            return;
        }
        path(method.path("ResourceId"), 0)
                .ifPresentOrElse(
                        path ->
                                routes.put(
                                        new Route(
                                                method.path("HttpMethod")
                                                        .asText()
                                                        .toUpperCase(Locale.ROOT),
                                                path),
                                        new PlannedRoutes.Entry(
                                                access(method),
                                                Optional.empty(),
                                                Optional.empty())),
                        () ->
                                notes.add(
                                        "A method %s stands on a resource that is not in the template; it is left out."
                                                .formatted(method.path("HttpMethod").asText())));
    }

    private static RouteAccess access(JsonNode method) {
        return new RouteAccess(
                method.path("AuthorizationType").asText("NONE"),
                method.path("ApiKeyRequired").asBoolean(false));
    }

    /** The path of a resource; the depth ends a template that goes round in circles. */
    private Optional<String> path(JsonNode id, int depth) {
        String reference = reference(id);
        if (reference.equals(api)) {
            return Optional.of("/");
        }
        JsonNode resource = resources.path(reference);
        if (depth > 64 || !type(resource).equals("AWS::ApiGateway::Resource")) {
            return Optional.empty();
        }
        JsonNode properties = resource.path("Properties");
        String part = properties.path("PathPart").asText();
        return path(properties.path("ParentId"), depth + 1)
                .map(parent -> (parent.equals("/") ? "" : parent) + "/" + part);
    }

    /** The logical id that {@code Ref} or {@code Fn::GetAtt} names. */
    static String reference(JsonNode value) {
        if (value.has("Ref")) {
            return value.path("Ref").asText();
        }
        JsonNode attribute = value.path("Fn::GetAtt");
        String text = attribute.isArray() ? attribute.path(0).asText() : attribute.asText();
        String bare = text.isEmpty() ? value.asText() : text;
        int dot = bare.indexOf('.');
        return dot < 0 ? bare : bare.substring(0, dot);
    }

    static String type(JsonNode resource) {
        return resource.path("Type").asText();
    }
}
