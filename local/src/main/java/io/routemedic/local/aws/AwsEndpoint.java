package io.routemedic.local.aws;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.NoAnswerException;
import io.routemedic.local.http.Received;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All services behind one endpoint, for {@code AWS_ENDPOINT_URL}. Requests go to the service that
 * their SigV4 credential scope names, in a header or in a presigned query; signatures are not
 * checked here.
 */
public final class AwsEndpoint implements HttpEndpoint.Handler {

    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=([^/,]*)/[^/]*/[^/]*/([^/]*)/aws4_request");

    private final Map<String, AwsService> services;
    private final List<CallHook> hooks;
    private final CallLog log;

    public AwsEndpoint(List<AwsService> services, List<CallHook> hooks, CallLog log) {
        this.services =
                services.stream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        AwsService::signingName, Function.identity()));
        this.hooks = new CopyOnWriteArrayList<>(hooks);
        this.log = log;
    }

    /** Adds a service that could not be made before the endpoint was. */
    public void add(AwsService service) {
        services.put(service.signingName(), service);
    }

    /** Adds a hook behind those that are there. */
    public void add(CallHook hook) {
        hooks.add(hook);
    }

    public void remove(CallHook hook) {
        hooks.remove(hook);
    }

    @Override
    public Answer handle(Received http) {
        String presigned = http.parameter("X-Amz-Credential").map("Credential="::concat).orElse("");
        Matcher credential = CREDENTIAL.matcher(http.header("authorization").orElse(presigned));
        if (!credential.find()) {
            return Answer.json(403, "{\"message\":\"Missing Authentication Token\"}")
                    .with("x-amzn-ErrorType", "MissingAuthenticationTokenException");
        }
        String signingName = String.valueOf(credential.group(2));
        return Optional.ofNullable(services.get(signingName))
                .map(service -> answer(service, http, String.valueOf(credential.group(1))))
                .orElseGet(() -> unknown(signingName));
    }

    private Answer answer(AwsService service, Received http, String caller) {
        return refusable(service, http, caller).with("x-amzn-RequestId", "" + UUID.randomUUID());
    }

    private Answer refusable(AwsService service, Received http, String caller) {
        try {
            AwsRequest request = service.request(http);
            String name = service.prefix() + ":" + request.operation();
            Call call =
                    log.record(
                            name,
                            caller,
                            http.method(),
                            request.resource(),
                            service.permissions(request));
            hooks.forEach(hook -> hook.before(call));
            Answer answer = service.serve(request);
            hooks.forEach(hook -> hook.after(call));
            return answer;
        } catch (AwsError e) {
            return service.refuse(e);
        }
    }

    private static Answer unknown(String signingName) {
        System.getLogger(AwsEndpoint.class.getName())
                .log(System.Logger.Level.WARNING, "The stand-in has no service " + signingName);
        throw new NoAnswerException("The stand-in has no service " + signingName + ".");
    }
}
