package io.routemedic.remedy.queue;

import io.routemedic.ledger.heals.HealOrder;
import java.time.Duration;

/** The queue that the heal function works off. */
public interface HealQueue {

    /** The longest delay a message can have; whatever is due later is enqueued by watch. */
    Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /**
     * Sends an order.
     *
     * @param delay at most {@link #LONGEST_DELAY}
     * @throws QueueUnavailableException when it is not certain that it was sent
     */
    void send(HealOrder order, Duration delay);

    /** The order may not have been sent; sending it again is harmless. */
    final class QueueUnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public QueueUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
