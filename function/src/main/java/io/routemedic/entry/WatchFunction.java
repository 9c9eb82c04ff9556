package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.routemedic.entry.flow.Account;
import io.routemedic.entry.flow.watch.Watching;
import io.routemedic.entry.logging.InvocationLog;
import io.routemedic.entry.priming.Priming;
import io.routemedic.entry.priming.PrimingContext;
import org.jspecify.annotations.Nullable;

/** Makes a round every 15 minutes, and delivers what is owed every minute: {@link Watching}. */
public final class WatchFunction implements RequestHandler<ScheduledEvent, @Nullable Void> {

    /** The detail type of the events that come every minute. */
    private static final String DELIVERY = "RouteMedic Delivery";

    private final Watching watching;

    public WatchFunction() {
        this(
                Priming.wiring(
                                (isolated, _) ->
                                        new WatchFunction(isolated.watching())
                                                .handleRequest(
                                                        new ScheduledEvent(), new PrimingContext()))
                        .watching());
    }

    WatchFunction(Watching watching) {
        this.watching = watching;
    }

    @Override
    public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
        return InvocationLog.during(
                context,
                () -> {
                    if (DELIVERY.equals(event.getDetailType())) {
                        watching.deliver();
                    } else {
                        watching.round(Account.of(context.getInvokedFunctionArn()));
                    }
                    return null;
                });
    }
}
