package io.routemedic.notice.channel;

import java.time.Duration;
import java.util.Optional;

/** What came of sending a message to one channel. */
public sealed interface Delivery {

    /** How long to leave the channel alone; empty where it did not say no. */
    default Optional<Duration> pause() {
        return Optional.empty();
    }

    /** The channel has it. */
    record Delivered() implements Delivery {}

    /** Others go first on this channel: it is kept, and sent when its turn comes. */
    record Waiting() implements Delivery {}

    /**
     * The channel did not take it now.
     *
     * @param after how long to wait at least
     * @param why one sentence, free of secrets
     */
    record RetryLater(Duration after, String why) implements Delivery {
        @Override
        public Optional<Duration> pause() {
            return Optional.of(after);
        }
    }

    /**
     * The channel does not take this message, and may take any other.
     *
     * @param why one sentence, free of secrets
     */
    record Rejected(String why) implements Delivery {}

    /**
     * The channel will not take it as things are: somebody has to correct its configuration.
     *
     * @param why one sentence, free of secrets, that says what to do
     */
    record Failed(String why) implements Delivery {
        /** Not longer, so that what is owed arrives soon after the correction. */
        private static final Duration PAUSE = Duration.ofMinutes(2);

        @Override
        public Optional<Duration> pause() {
            return Optional.of(PAUSE);
        }
    }
}
