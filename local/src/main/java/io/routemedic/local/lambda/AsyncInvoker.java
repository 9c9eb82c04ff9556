package io.routemedic.local.lambda;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Invokes a function as Lambda does for senders that do not wait: an event whose invocation fails
 * is tried again up to two times, here without Lambda's minutes in between, then given up.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html">Asynchronous
 *     invocation</a>
 */
public final class AsyncInvoker implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final LambdaFunction function;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    public AsyncInvoker(LambdaFunction function) {
        this.function = function;
    }

    /** Takes an event and returns at once. */
    public void submit(String payload) {
        underWay.incrementAndGet();
        threads.execute(
                () -> {
                    try {
                        deliver(payload);
                    } finally {
                        underWay.decrementAndGet();
                    }
                });
    }

    private void deliver(String payload) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (function.invoke(payload).succeeded()) {
                return;
            }
        }
        givenUp.add(payload);
    }

    public boolean isIdle() {
        return underWay.get() == 0;
    }

    /** Events that failed each time: what an on-failure destination would get. */
    public List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
