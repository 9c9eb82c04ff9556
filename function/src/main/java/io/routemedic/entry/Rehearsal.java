package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a function's part before Lambda takes the snapshot that all its processes start from, so
 * that the classes and the compiled code that a first event needs are in it.
 *
 * <p>It is played by the whole function, cut off from AWS by {@link RehearsedAws}: nothing is
 * written, told or counted. Then the way to AWS is gone with reads of an item that is not there,
 * and the rehearsal itself is counted. Without SnapStart nothing is played. A rehearsal that fails
 * costs the first event time, and nothing else.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime
 *     hooks for SnapStart</a>
 */
final class Rehearsal implements Resource {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    /** Often enough for the JVM to compile what every event runs through. */
    private static final int ROUNDS = 100;

    private static final int READS = 200;

    /** The context only holds weak references. */
    private static final List<Rehearsal> registered = new ArrayList<>();

    private final String function;
    private final Function<Wiring, RequestStreamHandler> cast;
    private Optional<Wiring> application = Optional.empty();

    private Rehearsal(String function, Function<Wiring, RequestStreamHandler> cast) {
        this.function = function;
        this.cast = cast;
    }

    /**
     * The application as the environment says; before each snapshot, the function is played.
     *
     * @param function which event of {@link RehearsalScript} it gets
     * @param cast makes the function from a wiring that does not reach AWS
     * @throws InvalidConfigurationException with every problem of the environment
     */
    static Wiring of(String function, Function<Wiring, RequestStreamHandler> cast) {
        var rehearsal = new Rehearsal(function, cast);
        registered.add(rehearsal);
        // The hook that is registered first runs last. Powertools registers one with its first
        // class; it loads classes that make the JVM throw away compiled code.
        Core.getGlobalContext().register(rehearsal);
        Wiring wiring = Wiring.fromEnvironment();
        rehearsal.application = Optional.of(wiring);
        return wiring;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        application.ifPresent(this::rehearse);
    }

    private void rehearse(Wiring wiring) {
        long start = System.nanoTime();
        try {
            Logging.silently(() -> play(wiring));
            for (int i = 0; i < READS; i++) {
                wiring.reachOut();
            }
            wiring.rehearsed();
            Duration spent = Duration.ofNanos(System.nanoTime() - start);
            log.atInfo().addKeyValue("millis", spent.toMillis()).log("Rehearsed");
        } catch (RuntimeException | LinkageError e) {
            log.atWarn().setCause(e).log("Not rehearsed: first events will take longer");
        }
    }

    private void play(Wiring wiring) {
        Clients standIn = Clients.of(new RehearsedAws());
        byte[] event = RehearsalScript.event(function);
        for (int i = 0; i < ROUNDS; i++) {
            try {
                // Anew, so that each round reads what a first event reads.
                cast.apply(wiring.rehearsing(standIn))
                        .handleRequest(
                                new ByteArrayInputStream(event),
                                OutputStream.nullOutputStream(),
                                new RehearsalContext());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing is out of date: credentials and connections are renewed by the SDK.
    }
}
