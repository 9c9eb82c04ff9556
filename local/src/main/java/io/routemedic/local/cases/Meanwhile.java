package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.cloud.LocalCloud;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What other people do while RouteMedic is at work: once, right after it made a call for the first
 * time, or for the time that {@code occurrence} says, and before it hears of that call's result.
 */
final class Meanwhile implements CallHook {

    private final String after;
    private final int occurrence;
    private final Deed deed;
    private final AtomicInteger made = new AtomicInteger();

    private Meanwhile(JsonNode event, LocalCloud cloud) {
        if (!event.path("after").isTextual()) {
            throw new UnusableCaseException(
                    "What happens meanwhile needs `after`, the call that it follows: " + event);
        }
        this.after = event.path("after").asText();
        this.occurrence = event.path("occurrence").asInt(1);
        this.deed = new Deed(event, cloud);
    }

    /** Sets the stage: all of {@code meanwhile} happens in this cloud from now on. */
    static void prepare(JsonNode gateway, LocalCloud cloud) {
        gateway.path("meanwhile")
                .forEach(event -> cloud.controls().hook(new Meanwhile(event, cloud)));
    }

    @Override
    public void after(Call call) {
        if (call.name().equals(after) && made.incrementAndGet() == occurrence) {
            deed.happen();
        }
    }
}
