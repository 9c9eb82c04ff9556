package io.routemedic.local.dataplane;

import io.routemedic.cli.json.Json;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.Parts;
import java.util.Locale;
import java.util.Optional;

/** Decides who gets past a method's authorization and key. Tokens and keys are not checked. */
record Gate(Parts parts) {

    private static final String HEADER = "method.request.header.";

    Outcome pass(ApiMethod method, ClientRequest request) {
        return refusal(method, request).orElseGet(() -> new Outcome.Answered(method.backend()));
    }

    /** What a request gets that matches no route. */
    static Outcome unroutable(ClientRequest request) {
        return unsigned(request).orElseGet(Outcome.Refused::missingToken);
    }

    private Optional<Outcome> refusal(ApiMethod method, ClientRequest request) {
        Optional<Outcome> unauthorised =
                switch (method.authorizationType()) {
                    case "AWS_IAM" -> iam(request);
                    case "CUSTOM", "COGNITO_USER_POOLS" -> token(method, request);
                    default -> Optional.empty();
                };
        return unauthorised.or(() -> key(method, request));
    }

    private static Optional<Outcome> iam(ClientRequest request) {
        if (request.header("authorization").isEmpty()) {
            return request.url().contains("X-Amz-Signature=")
                    ? Optional.empty()
                    : Optional.of(Outcome.Refused.missingToken());
        }
        return unsigned(request);
    }

    private static Optional<Outcome> unsigned(ClientRequest request) {
        return request.header("authorization")
                .map(AuthorizationHeader::new)
                .filter(header -> !header.isSignature())
                .map(header -> Outcome.Refused.incompleteSignature(header.complaint()));
    }

    private Optional<Outcome> token(ApiMethod method, ClientRequest request) {
        String id = method.definition().path("authorizerId").asText();
        String source =
                Optional.ofNullable(parts.authorizers().get(id))
                        .flatMap(authorizer -> Json.text(authorizer, "identitySource"))
                        .filter(text -> text.startsWith(HEADER))
                        .map(text -> text.split(",", 2)[0].substring(HEADER.length()))
                        .orElse("authorization");
        return request.header(source.toLowerCase(Locale.ROOT)).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.Refused.unauthorized());
    }

    private static Optional<Outcome> key(ApiMethod method, ClientRequest request) {
        return method.apiKeyRequired() && request.header("x-api-key").isEmpty()
                ? Optional.of(Outcome.Refused.missingKey())
                : Optional.empty();
    }
}
