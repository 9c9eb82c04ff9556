package io.routemedic.remedy.heal;

import io.routemedic.audit.AuditTrail;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.queue.HealQueue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls that go out of the protocol, and makes one of them go wrong. */
final class Faults {

    /** What can happen to a call. */
    enum Fault {
        THROTTLED,
        /** Refused for a reason that may pass, as only changes are: other calls fail. */
        REFUSED,
        SERVER_ERROR,
        TIMED_OUT_AFTER_IT_TOOK_EFFECT,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    /** The process is gone: nothing of it runs any more, not even what should always run. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger calls = new AtomicInteger();
    private final Runnable atFault;
    private int at = -1;
    private Optional<Fault> fault = Optional.empty();
    private boolean dead;
    private String hit = "nothing";

    Faults() {
        this(() -> {});
    }

    /**
     * Lets somebody else in.
     *
     * @param atFault what somebody else does right before the call
     */
    Faults(Runnable atFault) {
        this.atFault = atFault;
    }

    void injectAt(int call, Fault injected) {
        at = call;
        fault = Optional.of(injected);
    }

    /** Only runs what somebody else does, right before the call. */
    void interfereAt(int call) {
        at = call;
    }

    int calls() {
        return calls.get();
    }

    String hit() {
        return hit;
    }

    /** A new process starts. */
    void revive() {
        dead = false;
    }

    <T> T around(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> call(real, method, arguments)));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (dead) {
            throw new Killed();
        }
        if (calls.getAndIncrement() != at) {
            return invoke(real, method, arguments);
        }
        hit = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        atFault.run();
        if (fault.isEmpty()) {
            return invoke(real, method, arguments);
        }
        return switch (fault.get()) {
            case THROTTLED -> refused(method, Actuation.Refusal.BUSY);
            case REFUSED -> refused(method, Actuation.Refusal.OTHER);
            case SERVER_ERROR -> failed(method);
            case TIMED_OUT_AFTER_IT_TOOK_EFFECT -> {
                invoke(real, method, arguments);
                yield failed(method);
            }
            case KILLED_BEFORE -> throw kill();
            case KILLED_AFTER -> {
                invoke(real, method, arguments);
                throw kill();
            }
        };
    }

    private Killed kill() {
        dead = true;
        return new Killed();
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object refused(Method method, Actuation.Refusal refusal) {
        return method.getReturnType() == Actuation.class
                ? new Actuation.Refused<>("injected: refused", refusal)
                : failed(method);
    }

    private static Object failed(Method method) {
        if (method.getReturnType() == Reading.class) {
            return new Reading.Unread<>(method.getName(), "injected");
        }
        if (method.getReturnType() == Actuation.class) {
            return new Actuation.Unknown<>("injected: no answer");
        }
        IllegalStateException cause = new IllegalStateException("injected");
        if (AuditTrail.class.isAssignableFrom(method.getDeclaringClass())) {
            throw new AuditUnavailableException("injected", cause);
        }
        if (HealQueue.class.isAssignableFrom(method.getDeclaringClass())) {
            throw new HealQueue.QueueUnavailableException("injected", cause);
        }
        throw new LedgerUnavailableException("injected", cause);
    }
}
