package io.routemedic.local.lambda;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way through a function.
 *
 * @param alias that it was sent to; empty where it was sent to the function itself
 */
record Invocation(
        String requestId,
        FunctionSpec function,
        String alias,
        String payload,
        CompletableFuture<Result> result) {

    static Invocation of(FunctionSpec function, String alias, String payload) {
        return new Invocation(
                UUID.randomUUID().toString(), function, alias, payload, new CompletableFuture<>());
    }

    /** As the function is told. */
    String arn() {
        return alias.isEmpty() ? function.arn() : function.arn() + ":" + alias;
    }
}
