package io.routemedic.remedy.queue;

import io.routemedic.ledger.heals.HealRecord;
import java.time.Duration;

/** Sees to it that a heal is handled again when it is due. */
public final class WakeUps {

    private final HealQueue queue;

    public WakeUps(HealQueue queue) {
        this.queue = queue;
    }

    /**
     * Puts the heal's order into the queue. Longer delays than a message can have are left to
     * watch, which goes by the heal's record.
     *
     * @throws HealQueue.QueueUnavailableException when it is not certain that it was sent
     */
    public void after(Duration delay, HealRecord heal) {
        if (delay.compareTo(HealQueue.LONGEST_DELAY) <= 0) {
            queue.send(heal.order(), delay);
        }
    }
}
