package io.routemedic.local.lambda;

import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lambda's Invoke, for {@code aws lambda invoke} and the dashboard's widget. */
public final class LambdaService implements AwsService {

    private static final Pattern INVOKE =
            Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

    private final Map<String, LambdaFunction> functions;
    private final Map<String, AsyncInvoker> invokers;

    /** Functions and how they are invoked without waiting, each by the function's name. */
    public LambdaService(
            Map<String, LambdaFunction> functions, Map<String, AsyncInvoker> invokers) {
        this.functions = Map.copyOf(functions);
        this.invokers = Map.copyOf(invokers);
    }

    @Override
    public String signingName() {
        return "lambda";
    }

    @Override
    public AwsRequest request(Received http) {
        Matcher matcher = INVOKE.matcher(http.path());
        if (!matcher.matches()) {
            throw new AwsError(404, "ResourceNotFoundException", "The stand-in only invokes.");
        }
        return new AwsRequest("Invoke", qualified(http, String.valueOf(matcher.group(1))), http);
    }

    /** {@code NAME} or {@code NAME:ALIAS}, of an ARN too. */
    private static String qualified(Received http, String encoded) {
        String name =
                URLDecoder.decode(encoded, StandardCharsets.UTF_8)
                        .replaceFirst("^arn:aws:lambda:[^:]*:[^:]*:function:", "");
        return http.parameter("Qualifier").map(alias -> name + ":" + alias).orElse(name);
    }

    @Override
    public List<Permission> permissions(AwsRequest request) {
        return List.of(new Permission("lambda:InvokeFunction", request.resource()));
    }

    @Override
    public Answer serve(AwsRequest request) {
        if (request.http().header("x-amz-invocation-type").orElse("").equals("Event")) {
            named(invokers, name(request)).submit(request.http().body());
            return Answer.empty(202);
        }
        LambdaFunction function = named(functions, name(request));
        return switch (function.invoke(alias(request), request.http().body())) {
            case Result.Returned(String payload) -> Answer.json(200, payload);
            case Result.Failed(String error) ->
                    Answer.json(200, error).with("X-Amz-Function-Error", "Unhandled");
            case Result.Crashed(String why) ->
                    Answer.json(200, Json.object().put("errorMessage", why))
                            .with("X-Amz-Function-Error", "Unhandled");
        };
    }

    private static String name(AwsRequest request) {
        return request.resource().replaceFirst(":.*", "");
    }

    private static String alias(AwsRequest request) {
        return request.resource().replaceFirst("^[^:]*:?", "");
    }

    private static <T> T named(Map<String, T> things, String name) {
        return Optional.ofNullable(things.get(name))
                .orElseThrow(
                        () ->
                                new AwsError(
                                        404,
                                        "ResourceNotFoundException",
                                        "Function not found: " + name));
    }

    @Override
    public Answer refuse(AwsError error) {
        var body = Json.object().put("Type", "User").put("message", error.message());
        return Answer.json(error.status(), body).with("x-amzn-ErrorType", error.code());
    }
}
