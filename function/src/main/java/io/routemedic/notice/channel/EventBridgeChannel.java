package io.routemedic.notice.channel;

import io.routemedic.notice.message.Message;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * An EventBridge bus, for tickets and other automation. Events come from {@code routemedic}, with
 * the message's type as their detail type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 */
public final class EventBridgeChannel implements Channel {

    private static final String CALL = "events:PutEvents";
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final EventBridgeClient client;
    private final String bus;

    /**
     * @param bus name or ARN
     */
    public EventBridgeChannel(EventBridgeClient client, String bus) {
        this.client = client;
        this.bus = bus;
    }

    @Override
    public String name() {
        return "eventbridge";
    }

    @Override
    public boolean isForMachines() {
        return true;
    }

    @Override
    public Delivery deliver(Message message) {
        try {
            return judged(
                    client.putEvents(PutEventsRequest.builder().entries(entry(message)).build()));
        } catch (SdkException e) {
            return SdkDelivery.failed(CALL, "the event bus", e);
        }
    }

    private PutEventsRequestEntry entry(Message message) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source("routemedic")
                .detailType(message.type())
                .detail(EventDetail.of(message))
                .build();
    }

    // PutEvents answers 200 even when it took nothing.
    private static Delivery judged(PutEventsResponse response) {
        return response.entries().stream()
                .filter(entry -> entry.errorCode() != null)
                .findFirst()
                .map(EventBridgeChannel::refused)
                .orElseGet(Delivery.Delivered::new);
    }

    private static Delivery refused(PutEventsResultEntry entry) {
        return new Delivery.RetryLater(
                PAUSE, "%s took nothing (%s).".formatted(CALL, entry.errorCode()));
    }
}
