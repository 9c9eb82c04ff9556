package io.routemedic.notice.delivery;

import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.delivery.DeliveryLog.Owed;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.BacklogWording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers what channels are owed, each channel's in order and at its pace. What has become too
 * many for people to read is told in one message in their place. A process that dies on the way
 * leaves the rest to the next, and repeats one message at most.
 */
public final class OwedNotices {

    /** A screen or two; machines read any number. */
    private static final int MOST_ONE_BY_ONE = 30;

    private static final int MOST_READ = 500;
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    private final List<Channel> channels;
    private final DeliveryLog deliveries;
    private final ChannelTurns turns;
    private final InstantSource clock;
    private final Sleeper sleeper;

    /** Waits: {@code Thread::sleep} does. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param outcomes by message and channel
     * @param overdue how many were owed for more than 15 minutes when it began
     */
    public record Report(Map<String, Delivery> outcomes, int overdue) {
        public Report {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /**
     * @param channels with distinct names
     */
    public OwedNotices(
            List<Channel> channels,
            DeliveryLog deliveries,
            ChannelTurns turns,
            InstantSource clock,
            Sleeper sleeper) {
        // Those that take any number at once first, so that they do not wait for the others.
        this.channels = channels.stream().sorted(Comparator.comparing(Channel::pace)).toList();
        this.deliveries = deliveries;
        this.turns = turns;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Delivers until nothing is owed, or the time is over.
     *
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used:
     *     the next round goes on
     */
    public Report deliver(Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        Map<String, Delivery> outcomes = new HashMap<>();
        int overdue = 0;
        for (Channel channel : channels) {
            List<Owed> owed = deliveries.owed(channel.name(), MOST_READ);
            overdue += overdue(owed);
            if (!owed.isEmpty() && turns.lead(channel.name(), clock.instant())) {
                new Line(channel, end, outcomes).work(owed);
            }
        }
        return new Report(outcomes, overdue);
    }

    /** What each channel has been owed for more than 15 minutes; of very many, some. */
    public List<Notice.Owed> overdue() {
        return channels.stream().flatMap(channel -> overdue(channel).stream()).toList();
    }

    private Optional<Notice.Owed> overdue(Channel channel) {
        List<Owed> owed = deliveries.owed(channel.name(), MOST_READ);
        return owed.stream()
                .map(Owed::since)
                .filter(this::isOverdue)
                .min(Comparator.naturalOrder())
                .map(first -> new Notice.Owed(channel.name(), overdue(owed), first));
    }

    private int overdue(List<Owed> owed) {
        return (int) owed.stream().map(Owed::since).filter(this::isOverdue).count();
    }

    private boolean isOverdue(Instant since) {
        return since.isBefore(clock.instant().minus(OVERDUE));
    }

    /** The line before one channel, led by this process. */
    private final class Line {

        private final Channel channel;
        private final Instant end;
        private final Map<String, Delivery> outcomes;

        /** A list may still show for a moment what was taken from it. */
        private final Set<String> done = new HashSet<>();

        Line(Channel channel, Instant end, Map<String, Delivery> outcomes) {
            this.channel = channel;
            this.end = end;
            this.outcomes = outcomes;
        }

        void work(List<Owed> first) {
            List<Message> owed = messages(first);
            while (!owed.isEmpty()) {
                boolean many = owed.size() > MOST_ONE_BY_ONE && !channel.isForMachines();
                if (!(many ? summarised(owed) : oneByOne(owed))) {
                    return;
                }
                owed = messages(deliveries.owed(channel.name(), MOST_READ));
            }
            turns.settle(channel.name(), clock.instant(), clock.instant());
        }

        private List<Message> messages(List<Owed> owed) {
            return owed.stream()
                    .map(Owed::message)
                    .filter(message -> !done.contains(message.id()))
                    .toList();
        }

        private boolean oneByOne(List<Message> owed) {
            for (Message message : owed) {
                if (!sent(message, List.of(message.id()))) {
                    return false;
                }
            }
            return true;
        }

        private boolean summarised(List<Message> owed) {
            return sent(
                    BacklogWording.of(owed, channel.name()),
                    owed.stream().map(Message::id).toList());
        }

        /** Whether the line goes on: the channel took it, and there is time for another. */
        private boolean sent(Message message, List<String> told) {
            Delivery delivery = Sending.send(message, channel);
            outcomes.put(message.id() + " " + channel.name(), delivery);
            Instant now = clock.instant();
            if (delivery.pause().isPresent()) {
                turns.leave(channel.name(), now.plus(delivery.pause().get()), now);
                return false;
            }
            // What was rejected stays owed, for another version to send, and lets the others pass.
            if (delivery instanceof Delivery.Delivered) {
                deliveries.reached(told, channel.name(), now);
            }
            done.addAll(told);
            Instant next = now.plus(channel.pace());
            if (next.isAfter(end) || !slept()) {
                turns.leave(channel.name(), next, now);
                return false;
            }
            return true;
        }

        private boolean slept() {
            try {
                sleeper.sleep(channel.pace());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
