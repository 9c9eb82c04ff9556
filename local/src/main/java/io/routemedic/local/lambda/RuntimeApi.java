package io.routemedic.local.lambda;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.NoAnswerException;
import io.routemedic.local.http.Received;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API for one JVM, with SnapStart's restore step.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final String BASE = "/2018-06-01/runtime";

    private final HttpEndpoint endpoint;

    /** Empty is the end: no more events. */
    private final BlockingQueue<Optional<Invocation>> waiting = new LinkedBlockingQueue<>();

    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Optional<String>> initialised = new CompletableFuture<>();

    RuntimeApi() {
        this.endpoint = HttpEndpoint.open(0, this::answer);
    }

    /** For {@code AWS_LAMBDA_RUNTIME_API}. */
    String authority() {
        return endpoint.authority();
    }

    /** Completes when the function is ready for its first event, with the error if it is not. */
    CompletableFuture<Optional<String>> initialised() {
        return initialised;
    }

    CompletableFuture<Result> invoke(FunctionSpec function, String alias, String payload) {
        var invocation = Invocation.of(function, alias, payload);
        running.put(invocation.requestId(), invocation);
        waiting.add(Optional.of(invocation));
        return invocation.result().whenComplete((_, _) -> running.remove(invocation.requestId()));
    }

    /** True when no event is under way. */
    boolean isIdle() {
        return running.isEmpty();
    }

    /** Ends the runtime, so that it can start again, for another function. */
    void restart() {
        initialised = new CompletableFuture<>();
        waiting.add(Optional.empty());
    }

    /** Ends all that is under way, because the JVM is gone. */
    void abort(String why) {
        initialised.complete(Optional.of(why));
        waiting.clear();
        running.values().forEach(one -> one.result().complete(new Result.Crashed(why)));
    }

    private Answer answer(Received http) {
        String path = http.path().substring(Math.min(BASE.length(), http.path().length()));
        return switch (path) {
            case "/invocation/next" -> next();
            case "/restore/next" -> Answer.empty(200);
            case "/init/error", "/restore/error" -> {
                initialised.complete(Optional.of(http.body()));
                yield Answer.empty(202);
            }
            default -> outcome(path, http);
        };
    }

    private Answer next() {
        if (!isEnding()) {
            initialised.complete(Optional.empty());
        }
        try {
            // The runtime's native part dies of a refusal without a content type.
            return waiting.take().map(RuntimeApi::event).orElseGet(() -> Answer.json(410, "{}"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("The stand-in is closing.");
        }
    }

    private boolean isEnding() {
        Optional<Invocation> first = waiting.peek();
        return first != null && first.isEmpty();
    }

    private static Answer event(Invocation invocation) {
        FunctionSpec function = invocation.function();
        Instant deadline = Instant.now().plus(function.timeout());
        return Answer.json(200, invocation.payload())
                .with("Lambda-Runtime-Aws-Request-Id", invocation.requestId())
                .with("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli()))
                .with("Lambda-Runtime-Invoked-Function-Arn", invocation.arn());
    }

    /** {@code /invocation/ID/response} and {@code /invocation/ID/error}. */
    private Answer outcome(String path, Received http) {
        String[] parts = path.split("/", -1);
        Optional<Invocation> invocation =
                Optional.ofNullable(parts.length == 4 ? running.get(parts[2]) : null);
        invocation.ifPresent(
                one ->
                        one.result()
                                .complete(
                                        parts[3].equals("error")
                                                ? new Result.Failed(http.body())
                                                : new Result.Returned(http.body())));
        return Answer.json(invocation.isPresent() ? 202 : 404, "{\"status\":\"OK\"}");
    }

    @Override
    public void close() {
        abort("The stand-in is closing.");
        endpoint.close();
    }
}
