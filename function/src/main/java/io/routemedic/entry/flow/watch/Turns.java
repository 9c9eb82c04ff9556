package io.routemedic.entry.flow.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Which of many have their turn in a round: each round goes on where the one before it ended. */
final class Turns {

    private Turns() {}

    /**
     * All of them where there are few.
     *
     * @param most how many have a turn in a round
     * @param round how long it is until the next one
     */
    static <T> List<T> of(List<T> all, int most, Instant now, Duration round) {
        if (all.size() <= most) {
            return all;
        }
        long rounds = now.getEpochSecond() / round.toSeconds();
        int first = (int) (rounds * most % all.size());
        return IntStream.range(first, first + most)
                .mapToObj(place -> all.get(place % all.size()))
                .toList();
    }
}
