package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.routemedic.routing.Route;
import java.util.Map;
import java.util.Optional;

/** Who may call a draft's methods, and what is checked before their integration is. */
final class DraftSecurity {

    private final Aspects aspects;
    private final References references;
    private final Map<String, String> authorizerNames;
    private final Map<String, String> validatorNames;

    /**
     * @param authorizerNames by authorizer id
     * @param validatorNames by request validator id
     */
    DraftSecurity(
            Aspects aspects,
            References references,
            Map<String, String> authorizerNames,
            Map<String, String> validatorNames) {
        this.aspects = aspects;
        this.references = references;
        this.authorizerNames = authorizerNames;
        this.validatorNames = validatorNames;
    }

    void describe(Route route, JsonNode method) {
        describeAuthorizer(route, method);
        describeValidator(route, method.path("requestValidatorId"));
        aspects.put(
                route,
                Aspects.API_KEY,
                CanonicalApi.flag(method.path("apiKeyRequired").asBoolean()));
    }

    private void describeAuthorizer(Route route, JsonNode method) {
        String type = method.path("authorizationType").asText();
        JsonNode scopes = method.path("authorizationScopes");
        switch (type) {
            case "NONE" -> {
                // An open method has no authorizer.
            }
            case "AWS_IAM" -> aspects.put(route, Aspects.AUTHORIZER, TextNode.valueOf(type));
            default -> {
                String id = method.path("authorizerId").asText();
                Optional.ofNullable(authorizerNames.get(id))
                        .ifPresentOrElse(
                                name -> {
                                    references.authorizers().add(name);
                                    aspects.put(
                                            route,
                                            Aspects.AUTHORIZER,
                                            CanonicalApi.authorizerReference(name, scopes));
                                },
                                () -> aspects.unchecked(route, Aspects.AUTHORIZER));
            }
        }
    }

    private void describeValidator(Route route, JsonNode id) {
        if (id.isMissingNode()) {
            return;
        }
        Optional.ofNullable(validatorNames.get(id.asText()))
                .ifPresentOrElse(
                        name -> {
                            references.validators().add(name);
                            aspects.put(route, Aspects.VALIDATOR, TextNode.valueOf(name));
                        },
                        () -> aspects.unchecked(route, Aspects.VALIDATOR));
    }
}
