package io.routemedic.remedy.queue;

import io.routemedic.ledger.heals.HealOrder;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The heal queue in SQS. */
public final class SqsHealQueue implements HealQueue {

    private final Supplier<SqsClient> sqs;
    private final String queueUrl;

    /**
     * @param sqs asked for the client when the first request is sent: most processes send none
     */
    public SqsHealQueue(Supplier<SqsClient> sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(HealOrder order, Duration delay) {
        // Rounded up: a message must not arrive before it is due.
        int seconds = Math.toIntExact(delay.plusNanos(999_999_999).toSeconds());
        try {
            sqs.get()
                    .sendMessage(
                            message ->
                                    message.queueUrl(queueUrl)
                                            .messageBody(HealOrderJson.write(order))
                                            .delaySeconds(seconds));
        } catch (SdkException e) {
            throw new QueueUnavailableException(
                    "Heal `%s` could not be put into the heal queue: %s"
                            .formatted(order.healId(), e.getMessage()),
                    e);
        }
    }
}
