package io.routemedic.local.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One process of a function, an execution environment in Lambda's words. Takes one event at a time.
 */
public final class FunctionProcess implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    private final FunctionSpec function;
    private final String caller;
    private final RuntimeJvm jvm;
    private final Consumer<RuntimeJvm> afterwards;
    private final int logFrom;

    /**
     * @param jvm that is starting as this function
     * @param afterwards takes the JVM when the process is closed
     */
    FunctionProcess(
            FunctionSpec function, String caller, RuntimeJvm jvm, Consumer<RuntimeJvm> afterwards) {
        this.function = function;
        this.caller = caller;
        this.jvm = jvm;
        this.afterwards = afterwards;
        this.logFrom = jvm.logged();
    }

    String caller() {
        return caller;
    }

    boolean isAlive() {
        return jvm.isAlive();
    }

    /**
     * Waits until it takes events: restored, if it starts from a snapshot. What stops it, if so.
     */
    Optional<String> awaitReady() {
        return jvm.api()
                .initialised()
                .completeOnTimeout(
                        Optional.of("It did not start within " + TIME_TO_START + "."),
                        TIME_TO_START.toSeconds(),
                        TimeUnit.SECONDS)
                .join();
    }

    Result invoke(String alias, String payload) {
        Optional<String> problem = awaitReady();
        if (problem.isPresent()) {
            kill();
            return new Result.Crashed(problem.get());
        }
        Result timedOut = new Result.Crashed("It took longer than " + function.timeout() + ".");
        Result result =
                jvm.api()
                        .invoke(function, alias, payload)
                        .completeOnTimeout(
                                timedOut, function.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        if (result.equals(timedOut)) {
            kill();
        }
        return result;
    }

    /** Ends the process at once, without any hook, as a crash does. */
    void kill() {
        jvm.kill();
    }

    /** All that it wrote to its standard streams so far. */
    String log() {
        return jvm.log(logFrom);
    }

    @Override
    public void close() {
        afterwards.accept(jvm);
    }
}
