package io.routemedic.local.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several cases at a time. */
public final class ParallelRun {

    private final CaseRunner runner;
    private final int atATime;

    /**
     * @param atATime 1 or more
     */
    public ParallelRun(CaseRunner runner, int atATime) {
        this.runner = runner;
        this.atATime = atATime;
    }

    /**
     * Runs all cases and hands on their results in the order of the cases, each as soon as it and
     * those before it are there.
     *
     * @throws UnusableCaseException when a case's files do not make sense
     */
    public void all(List<SampleCase> cases, Consumer<CaseResult> results)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
            List<Future<CaseResult>> started = new ArrayList<>();
            cases.forEach(one -> started.add(threads.submit(() -> runner.run(one))));
            try {
                for (Future<CaseResult> one : started) {
                    results.accept(one.get());
                }
            } catch (ExecutionException e) {
                throw rethrown(e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException thrown) {
        return thrown.getCause() instanceof RuntimeException own
                ? own
                : new IllegalStateException("A case could not be run.", thrown);
    }
}
