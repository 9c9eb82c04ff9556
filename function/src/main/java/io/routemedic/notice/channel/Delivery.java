package io.routemedic.notice.channel;

import java.time.Duration;

/** What came of sending a message to one channel. */
public sealed interface Delivery {

    /** The channel has it. */
    record Delivered() implements Delivery {}

    /**
     * The channel did not take it now.
     *
     * @param after how long to wait at least
     * @param why one sentence, free of secrets
     */
    record RetryLater(Duration after, String why) implements Delivery {}

    /**
     * The channel will not take it as things are: somebody has to correct its configuration.
     *
     * @param why one sentence, free of secrets, that says what to do
     */
    record Failed(String why) implements Delivery {}
}
