package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class EventBridgeChannelTest {

    private static final Message MESSAGE =
            Wording.of(Samples.found(Samples.undeployed(), Samples.TELL));

    private final EventBridgeClient eventBridge = mock(EventBridgeClient.class);
    private final EventBridgeChannel channel = new EventBridgeChannel(eventBridge, "operations");

    @Test
    void putsOneEventThatRulesCanMatch() {
        answer(PutEventsResultEntry.builder().eventId("1").build());

        assertThat(channel.deliver(MESSAGE)).isEqualTo(new Delivery.Delivered());

        PutEventsRequestEntry event = put();
        assertThat(event.eventBusName()).isEqualTo("operations");
        assertThat(event.source()).isEqualTo("routemedic");
        assertThat(event.detailType()).isEqualTo("RouteMedic Finding");
        assertThat(event.detail()).isEqualTo(EventDetail.of(MESSAGE));
    }

    @Test
    void isNotFooledByASuccessThatTookNothing() {
        answer(PutEventsResultEntry.builder().errorCode("ThrottlingException").build());

        assertThat(channel.deliver(MESSAGE))
                .isEqualTo(
                        new Delivery.RetryLater(
                                Duration.ofMinutes(1),
                                "events:PutEvents took nothing (ThrottlingException)."));
    }

    @Test
    void triesAgainAfterALostConnection() {
        when(eventBridge.putEvents(any(PutEventsRequest.class)))
                .thenThrow(SdkClientException.create("connection reset"));

        assertThat(channel.deliver(MESSAGE)).isInstanceOf(Delivery.RetryLater.class);
    }

    private void answer(PutEventsResultEntry entry) {
        when(eventBridge.putEvents(any(PutEventsRequest.class)))
                .thenReturn(PutEventsResponse.builder().entries(entry).build());
    }

    private PutEventsRequestEntry put() {
        ArgumentCaptor<PutEventsRequest> request = ArgumentCaptor.forClass(PutEventsRequest.class);
        verify(eventBridge).putEvents(request.capture());
        return request.getValue().entries().getFirst();
    }
}
