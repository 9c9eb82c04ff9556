package io.routemedic.local.lambda;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way through a function. */
record Invocation(
        String requestId, FunctionSpec function, String payload, CompletableFuture<Result> result) {

    static Invocation of(FunctionSpec function, String payload) {
        return new Invocation(
                UUID.randomUUID().toString(), function, payload, new CompletableFuture<>());
    }
}
