package io.routemedic.local.lambda;

import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A function with the processes it has. They are started when events need them, and kept for the
 * next ones.
 */
public final class LambdaFunction implements AutoCloseable {

    private final FunctionSpec spec;
    private final Processes processes;
    private final URI endpoint;
    private final Semaphore free;
    private final Deque<FunctionProcess> idle = new ConcurrentLinkedDeque<>();
    private final List<FunctionProcess> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger started = new AtomicInteger();

    /** A function whose AWS clients go to an endpoint. */
    public LambdaFunction(FunctionSpec spec, Processes processes, URI endpoint) {
        this.spec = spec;
        this.processes = processes;
        this.endpoint = endpoint;
        this.free = new Semaphore(spec.concurrency(), true);
    }

    public FunctionSpec spec() {
        return spec;
    }

    /** Starts a process ahead of the first event, and does not wait for it. */
    public void warm() {
        if (idle.isEmpty()) {
            idle.push(start());
        }
    }

    /**
     * Starts a process ahead of the first event, and waits until it takes events.
     *
     * @throws IllegalStateException when it cannot
     */
    public void prepare() {
        warm();
        FunctionProcess ready = idle.getFirst();
        ready.awaitReady()
                .ifPresent(
                        problem -> {
                            throw new IllegalStateException(
                                    "%s is not ready. %s%n%s"
                                            .formatted(spec.name(), problem, ready.log()));
                        });
    }

    /** Runs one event and waits for its end; waits for a process when all are busy. */
    public Result invoke(String payload) {
        return invoke("", payload);
    }

    /** The same through an alias. */
    public Result invoke(String alias, String payload) {
        free.acquireUninterruptibly();
        FunctionProcess process = process();
        try {
            return process.invoke(alias, payload);
        } finally {
            if (process.isAlive()) {
                idle.push(process);
            }
            free.release();
        }
    }

    private FunctionProcess process() {
        for (FunctionProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isAlive()) {
                return kept;
            }
        }
        return start();
    }

    private FunctionProcess start() {
        String caller = spec.name() + "-" + started.incrementAndGet();
        var process = processes.start(spec, caller, endpoint);
        all.add(process);
        return process;
    }

    /** Kills the process that signs its calls as this caller; nothing if there is none. */
    public void kill(String caller) {
        all.stream().filter(one -> one.caller().equals(caller)).forEach(FunctionProcess::kill);
    }

    /** True for the callers of this function's processes. */
    public boolean isCaller(String caller) {
        return all.stream().anyMatch(one -> one.caller().equals(caller));
    }

    /** All that its processes wrote to their standard streams. */
    public String log() {
        return all.stream().map(FunctionProcess::log).collect(Collectors.joining());
    }

    @Override
    public void close() {
        all.forEach(FunctionProcess::close);
    }
}
