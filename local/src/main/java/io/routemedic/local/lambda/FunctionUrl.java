package io.routemedic.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function URL with {@code AuthType} {@code AWS_IAM}, in the payload's format 2.0. Who asks is
 * told by the access key of their SigV4 signature; the signature itself is not checked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Payload</a>
 */
public final class FunctionUrl implements HttpEndpoint.Handler {

    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=([^/,]*)/[^/]*/[^/]*/lambda/aws4_request");

    private final LambdaFunction function;
    private final String alias;
    private final Function<String, Optional<String>> callers;
    private final boolean encoded;

    /**
     * @param callers their ARNs by access key; nobody else gets through
     * @param encoded whether bodies are Base64, as Lambda makes those that it takes for no text
     */
    public FunctionUrl(
            LambdaFunction function,
            String alias,
            Function<String, Optional<String>> callers,
            boolean encoded) {
        this.function = function;
        this.alias = alias;
        this.callers = callers;
        this.encoded = encoded;
    }

    @Override
    public Answer handle(Received http) {
        Matcher credential = CREDENTIAL.matcher(http.header("authorization").orElse(""));
        Optional<String> caller =
                credential.find()
                        ? callers.apply(String.valueOf(credential.group(1)))
                        : Optional.empty();
        return caller.map(arn -> answer(function.invoke(alias, event(http, arn).toString())))
                .orElseGet(() -> Answer.json(403, Json.object().put("Message", "Forbidden")));
    }

    private ObjectNode event(Received http, String caller) {
        ObjectNode event = Json.object().put("version", "2.0").put("routeKey", "$default");
        event.put("rawPath", http.path()).put("rawQueryString", "");
        ObjectNode headers = event.putObject("headers");
        http.headers().forEach(headers::put);
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", "anonymous")
                .put("apiId", "abcdefghijklmnop")
                .put("domainName", http.header("host").orElse(""))
                .put("requestId", UUID.randomUUID().toString())
                .put("routeKey", "$default")
                .put("stage", "$default");
        context.withObject("/authorizer/iam").put("userArn", caller);
        context.putObject("http")
                .put("method", http.method())
                .put("path", http.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "198.51.100.7")
                .put("userAgent", http.header("user-agent").orElse(""));
        if (!http.body().isEmpty()) {
            event.put("body", encoded ? encoded(http.body()) : http.body());
        }
        return event.put("isBase64Encoded", encoded && !http.body().isEmpty());
    }

    private static String encoded(String body) {
        return Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    }

    /** What is no answer of a function to a URL is a gateway's error, as in Lambda. */
    private static Answer answer(Result result) {
        return switch (result) {
            case Result.Returned(String payload) when Json.tree(payload).has("statusCode") ->
                    answer(Json.tree(payload));
            case Result.Returned(String _), Result.Failed(String _), Result.Crashed(String _) ->
                    Answer.text(502, "text/plain", "Internal Server Error");
        };
    }

    private static Answer answer(JsonNode response) {
        Answer answer =
                new Answer(
                        response.path("statusCode").asInt(),
                        Map.of(),
                        response.path("body").asText());
        for (var header : Json.members(response, "headers").entrySet()) {
            answer = answer.with(header.getKey(), header.getValue().asText());
        }
        return answer;
    }
}
