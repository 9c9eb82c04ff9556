package io.routemedic.remedy.heal;

import java.time.Duration;

/**
 * How long the protocol waits for what.
 *
 * @param lease how long a stage is kept for one handling; longer than the heal function may run, so
 *     that whoever finds it expired can be sure that its holder is gone
 * @param settle how long after a call without a clear answer its effect may still show; also how
 *     long to wait when AWS is too busy
 * @param lookAgain how long to wait when the effect of a switch could not be looked at
 * @param looks how often to try that, and other readings that fail
 * @param giveUp how long after it was asked for a heal may still start
 */
public record HealTiming(
        Duration lease, Duration settle, Duration lookAgain, int looks, Duration giveUp) {

    public static final HealTiming DEFAULT =
            new HealTiming(
                    Duration.ofMinutes(3),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    5,
                    Duration.ofHours(24));
}
