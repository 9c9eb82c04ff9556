package io.routemedic.entry.priming;

import io.routemedic.entry.logging.InvocationLog;
import io.routemedic.entry.wiring.Clients;
import io.routemedic.entry.wiring.Settings;
import io.routemedic.entry.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Primes a function before Lambda takes the snapshot that all its processes start from, so that the
 * classes and the compiled code that a first event needs are in it.
 *
 * <p>The whole function is invoked, cut off from AWS by {@link PrimingHttpClient}: nothing is
 * written, told or counted. Then the way to AWS is gone with reads of an item that is not there,
 * and the priming itself is counted. Without SnapStart nothing is invoked. A priming that fails
 * costs the first event time, and nothing else.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime
 *     hooks for SnapStart</a>
 */
public final class Priming implements Resource {

    private static final Logger log = LoggerFactory.getLogger(Priming.class);

    /** Often enough for the JVM to compile what every event runs through. */
    private static final int INVOCATIONS = 100;

    private static final int READS = 200;

    /** The context only holds weak references. */
    private static final List<Priming> registered = new ArrayList<>();

    private final Invocation invocation;
    private Optional<Wiring> application = Optional.empty();

    /** One event for a function. */
    public interface Invocation {

        /** Makes the function from a wiring that does not reach AWS, and hands it its event. */
        void invoke(Wiring isolated, PrimingData data) throws IOException;
    }

    private Priming(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * The application as the environment says; before each snapshot, the function is primed.
     *
     * @throws InvalidConfigurationException with every problem of the environment
     */
    public static Wiring wiring(Invocation invocation) {
        var priming = new Priming(invocation);
        registered.add(priming);
        Core.getGlobalContext().register(priming);
        Wiring wiring = Wiring.fromEnvironment();
        priming.application = Optional.of(wiring);
        return wiring;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        application.ifPresent(this::prime);
    }

    private void prime(Wiring wiring) {
        long start = System.nanoTime();
        try {
            InvocationLog.silently(() -> invoke(wiring));
            for (int i = 0; i < READS; i++) {
                wiring.reachOut();
            }
            wiring.primed();
            Duration spent = Duration.ofNanos(System.nanoTime() - start);
            log.atInfo().addKeyValue("millis", spent.toMillis()).log("Primed");
        } catch (RuntimeException | LinkageError e) {
            log.atWarn().setCause(e).log("Not primed: first events will take longer");
        }
    }

    private void invoke(Wiring wiring) {
        PrimingData data = PrimingData.read();
        Settings settings = data.settings(wiring.settings());
        Clients clients = Clients.of(new PrimingHttpClient(data));
        for (int i = 0; i < INVOCATIONS; i++) {
            try {
                // Anew, so that each reads what a first event reads.
                invocation.invoke(Wiring.isolated(settings, clients), data);
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
