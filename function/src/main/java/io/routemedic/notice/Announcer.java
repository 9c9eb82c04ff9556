package io.routemedic.notice;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Finding;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.NoticeClaims;
import io.routemedic.ledger.NoticeClaims.Claim;
import io.routemedic.ledger.NoticeState;
import io.routemedic.ledger.NotificationSchedule;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells people, on every configured channel. A channel has a message only once it said so: what it
 * did not take is kept, and sent again by {@link #retry}. After a redelivery only the channels that
 * miss a message get it. A crash between a delivery and its record repeats that one delivery rather
 * than lose it.
 *
 * <p>All methods return what each channel that was tried did, by name, and throw {@link
 * io.routemedic.ledger.LedgerUnavailableException} when the state table cannot be used: then
 * everything may be repeated.
 */
public final class Announcer {

    private final Dispatcher dispatcher;
    private final DeliveryLog deliveries;
    private final NoticeClaims claims;
    private final InstantSource clock;

    /**
     * @param channels with distinct names
     */
    public Announcer(
            List<Channel> channels,
            DeliveryLog deliveries,
            NoticeClaims claims,
            InstantSource clock) {
        this.dispatcher = new Dispatcher(channels, deliveries, clock);
        this.deliveries = deliveries;
        this.claims = claims;
        this.clock = clock;
    }

    /** Tells of a heal's step or of the day, once on every channel. An empty digest is not told. */
    public Map<String, Delivery> announce(Notice notice) {
        if (notice instanceof Notice.Digest digest && digest.isEmpty()) {
            return Map.of();
        }
        Message message = Wording.of(notice);
        Map<String, Delivery> outcomes = new TreeMap<>();
        for (String channel : deliveries.missing(message.id(), dispatcher.channels())) {
            outcomes.put(channel, sendOnce(message, channel));
        }
        return outcomes;
    }

    /**
     * Tells of a finding where {@link NotificationSchedule} says that it is due, and asks for an
     * approval once for each plan whatever the schedule says. Scanners wait for the digest.
     *
     * @param seen what is on record, this batch included
     * @param pending what a deployment would change, if it could be compared
     * @param batchId the batch that makes it due; delivered again, it takes up its own claims
     */
    public Map<String, Delivery> announce(
            FindingRecord seen,
            Finding finding,
            Decision decision,
            Optional<Plan> pending,
            String batchId) {
        if (finding.cause() == Cause.SCANNER_PROBE) {
            return Map.of();
        }
        Set<String> unasked = unasked(seen, decision);
        Map<String, Delivery> outcomes = new TreeMap<>();
        for (String channel : dispatcher.channels()) {
            Optional<Long> due =
                    NotificationSchedule.due(seen.count(), seen.lastSeen(), seen.notice(channel));
            Optional<Claim.Granted> granted =
                    due.flatMap(at -> granted(seen, channel, at, batchId));
            boolean asks = unasked.contains(channel);
            if (granted.isPresent() || asks) {
                String occasion =
                        asks ? plan(decision) : occasion(seen, channel, due.orElse(seen.count()));
                Notice.Found found =
                        new Notice.Found(
                                seen.id(), occasion, finding, decision, seen.count(), pending);
                Message message = Wording.of(found);
                outcomes.put(
                        channel,
                        asks ? sendOnce(message, channel) : dispatcher.send(message, channel));
                // Delivered or kept: either way it is not lost, and not due again.
                granted.ifPresent(claim -> claims.delivered(claim, clock.instant()));
            }
        }
        return outcomes;
    }

    /** Sends again what is due. */
    public Map<String, Delivery> retry() {
        Map<String, Delivery> outcomes = new TreeMap<>();
        for (DeliveryLog.Pending pending : deliveries.due(clock.instant())) {
            outcomes.put(
                    pending.message().id() + " " + pending.channel(),
                    sendOnce(pending.message(), pending.channel()));
        }
        return outcomes;
    }

    private Delivery sendOnce(Message message, String channel) {
        Delivery delivery = dispatcher.send(message, channel);
        if (delivery instanceof Delivery.Delivered) {
            deliveries.reached(message.id(), channel, clock.instant());
        }
        return delivery;
    }

    private Set<String> unasked(FindingRecord seen, Decision decision) {
        return decision instanceof Decision.Ask
                ? deliveries.missing(seen.id() + "/" + plan(decision), dispatcher.channels())
                : Set.of();
    }

    private Optional<Claim.Granted> granted(
            FindingRecord seen, String channel, long threshold, String batchId) {
        return switch (claims.claim(seen, channel, threshold, batchId, clock.instant())) {
            case Claim.Granted granted -> Optional.of(granted);
            case Claim.AlreadyDelivered(), Claim.InProgress(var _) -> Optional.empty();
        };
    }

    private static String plan(Decision decision) {
        return decision instanceof Decision.Ask(Plan plan, List<?> _)
                ? "plan-" + plan.fingerprint()
                : "";
    }

    // The same threshold is told again after a day: the day keeps the two apart.
    private static String occasion(FindingRecord seen, String channel, long threshold) {
        NoticeState told = seen.notice(channel);
        return told.threshold() < threshold
                ? Long.toString(threshold)
                : threshold + "-" + LocalDate.ofInstant(seen.lastSeen(), ZoneOffset.UTC);
    }
}
