package io.routemedic.notice.channel;

import io.routemedic.notice.message.Message;
import java.time.Duration;
import java.util.Optional;

/** A way to reach people or machines. */
public interface Channel {

    /** Stands in the delivery log: {@code slack}, {@code sns}, {@code eventbridge}. */
    String name();

    /** Whether machines listen, which also take what people need not be told. */
    default boolean isForMachines() {
        return false;
    }

    /** How far apart two messages are to be; zero where it does not matter. */
    default Duration pace() {
        return Duration.ZERO;
    }

    /**
     * Whether it would take a message, found out without sending one: {@code Delivered} then. Empty
     * where that cannot be found out.
     */
    default Optional<Delivery> tried() {
        return Optional.empty();
    }

    /** Sends the message, once. Never throws for what the other side does. */
    Delivery deliver(Message message);
}
