package io.routemedic.local.aws;

import io.routemedic.local.http.NoAnswerException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Makes calls go wrong, as asked. The first fault that a call meets counts. */
public final class Faults implements CallHook {

    private record Armed(Fault fault, AtomicInteger left) {

        boolean strikes(Call call) {
            return fault.at().test(call) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }

    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private final Consumer<String> killer;

    /**
     * @param killer kills the process of a caller, by {@link Call#caller()}
     */
    public Faults(Consumer<String> killer) {
        this.killer = killer;
    }

    public void inject(Fault fault) {
        armed.add(new Armed(fault, new AtomicInteger(fault.times())));
    }

    public void clear() {
        armed.clear();
    }

    @Override
    public void before(Call call) {
        struck(call, false).ifPresent(kind -> fail(kind, call));
    }

    @Override
    public void after(Call call) {
        struck(call, true).ifPresent(kind -> fail(kind, call));
    }

    private Optional<Fault.Kind> struck(Call call, boolean tookEffect) {
        return armed.stream()
                .filter(one -> needsEffect(one.fault().kind()) == tookEffect)
                .filter(one -> one.strikes(call))
                .map(one -> one.fault().kind())
                .findFirst();
    }

    private static boolean needsEffect(Fault.Kind kind) {
        return switch (kind) {
            case ANSWER_LOST, KILLED_AFTER -> true;
            case THROTTLED,
                    CONFLICT,
                    CONCURRENT_MODIFICATION,
                    QUOTA_USED_UP,
                    SERVER_ERROR,
                    CONNECTION_CLOSED,
                    KILLED_BEFORE ->
                    false;
        };
    }

    private void fail(Fault.Kind kind, Call call) {
        switch (kind) {
            case THROTTLED -> throw Fault.Kind.throttle(call);
            case CONFLICT ->
                    throw new AwsError(
                            409,
                            "ConflictException",
                            "Unable to complete operation due to concurrent modification. Please"
                                    + " try again later.");
            case CONCURRENT_MODIFICATION ->
                    throw new AwsError(
                            400,
                            "BadRequestException",
                            "Unable to complete operation due to concurrent modification. Please"
                                    + " try again later.");
            case QUOTA_USED_UP ->
                    throw new AwsError(
                            429, "LimitExceededException", "Maximum number of deployments reached");
            case SERVER_ERROR ->
                    throw new AwsError(500, "InternalServerError", "Internal server error");
            case CONNECTION_CLOSED, ANSWER_LOST ->
                    throw new NoAnswerException(kind + " at " + call.name());
            case KILLED_BEFORE, KILLED_AFTER -> {
                killer.accept(call.caller());
                throw new NoAnswerException(kind + " at " + call.name());
            }
        }
    }
}
