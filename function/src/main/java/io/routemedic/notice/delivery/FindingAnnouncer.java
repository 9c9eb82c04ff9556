package io.routemedic.notice.delivery;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mutes;
import io.routemedic.ledger.findings.NoticeClaims;
import io.routemedic.ledger.findings.NoticeClaims.Claim;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.NotificationSchedule;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Wording;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Decided;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells people of findings, on every configured channel: where {@link NotificationSchedule} says
 * that it is due, and when a plan waits for an approval that the channel was not asked for.
 * Scanners wait for the digest, and what is muted is not told at all. For people, findings of one
 * root cause are one notice; machines get each: {@link Telling}.
 *
 * <p>They are told in rounds: the notices of a round are claimed, sent and recorded together. A
 * channel that does not take a notice gets it by {@link OwedNotices}. A crash in a round repeats
 * its notices rather than lose one.
 */
public final class FindingAnnouncer {

    /** Few enough that a crash repeats little, and that their claims last until all are sent. */
    private static final int A_ROUND = 10;

    private final Dispatcher dispatcher;
    private final NoticeClaims claims;
    private final RecentMutes mutes;
    private final Owners owners;
    private final InstantSource clock;

    /**
     * @param channels with distinct names
     */
    public FindingAnnouncer(
            List<Channel> channels,
            DeliveryLog deliveries,
            ChannelTurns turns,
            NoticeClaims claims,
            Mutes mutes,
            Owners owners,
            InstantSource clock) {
        this.dispatcher = new Dispatcher(channels, deliveries, turns, clock);
        this.claims = claims;
        this.mutes = new RecentMutes(mutes, clock);
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Tells of a batch's findings.
     *
     * @param findings each once
     * @param written what the audit trail has of them: marked in the ledger along with the claims
     * @param batchId the batch that makes them due; delivered again, it takes up its own claims
     * @return for each notice, what each channel that was tried did, by name
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used:
     *     then everything may be repeated
     */
    public List<Map<String, Delivery>> announce(
            List<Decided> findings, List<TrailMark> written, String batchId) {
        List<Telling> tellings =
                Telling.of(findings).stream()
                        .filter(one -> due(one).findAny().isPresent())
                        .flatMap(one -> one.without(mutes::cover).stream())
                        .toList();
        List<Map<String, Delivery>> outcomes = new ArrayList<>();
        int most = Math.max(tellings.size(), written.size());
        for (int from = 0; from < most; from += A_ROUND) {
            outcomes.addAll(round(part(tellings, from), part(written, from), batchId));
        }
        return outcomes;
    }

    private static <T> List<T> part(List<T> all, int from) {
        int size = all.size();
        return all.subList(Math.min(size, from), Math.min(size, from + A_ROUND));
    }

    private List<Map<String, Delivery>> round(
            List<Telling> tellings, List<TrailMark> written, String batchId) {
        List<Claim> claimed =
                claims.claim(
                        tellings.stream().flatMap(this::due).toList(),
                        written,
                        batchId,
                        clock.instant());
        List<Map<String, Delivery>> outcomes = new ArrayList<>();
        tellings.forEach(_ -> outcomes.add(new TreeMap<>()));
        List<Claim> sent = new ArrayList<>();
        try {
            for (String channel : dispatcher.channels()) {
                send(tellings, claimed, channel, outcomes);
                // Delivered or kept: either way it is not lost, and not due again.
                claimed.stream().filter(claim -> isFor(claim, channel)).forEach(sent::add);
            }
        } finally {
            // Also when one channel's failed: those before it are not to be sent again.
            claims.delivered(sent, clock.instant());
        }
        return outcomes;
    }

    /** Sends what one channel is due of a round. */
    private void send(
            List<Telling> tellings,
            List<Claim> claimed,
            String channel,
            List<Map<String, Delivery>> outcomes) {
        List<Integer> places = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (int place = 0; place < tellings.size(); place++) {
            Telling telling = tellings.get(place);
            // The question comes first, and tells all that the other notice would.
            Optional<Claim> first =
                    claimed.stream()
                            .filter(claim -> isFor(claim, channel))
                            .filter(claim -> isOf(claim, telling))
                            .findFirst();
            if (first.isPresent()) {
                places.add(place);
                String occasion = occasion(first.get().notice());
                messages.add(Wording.of(telling.notice(owners, occasion)));
            }
        }
        if (messages.isEmpty()) {
            return;
        }
        List<Delivery> came = dispatcher.send(messages, channel);
        for (int i = 0; i < came.size(); i++) {
            outcomes.get(places.get(i)).put(channel, came.get(i));
        }
    }

    private static boolean isFor(Claim claim, String channel) {
        return claim.notice().target().equals(channel);
    }

    private static boolean isOf(Claim claim, Telling telling) {
        return claim.notice().finding().id().equals(telling.told().id());
    }

    private Stream<DueNotice> due(Telling telling) {
        Set<String> machines = dispatcher.machines();
        return telling.leader().finding().cause() == Cause.SCANNER_PROBE
                ? Stream.empty()
                : dispatcher.channels().stream()
                        .filter(channel -> telling.audience().has(machines.contains(channel)))
                        .flatMap(channel -> due(telling, channel));
    }

    private static Stream<DueNotice> due(Telling telling, String channel) {
        FindingRecord record = telling.told();
        NoticeState told = record.notice(channel);
        Stream<DueNotice> notice =
                NotificationSchedule.dueToPeople(record, told).stream()
                        .filter(_ -> !telling.isKnown())
                        .map(at -> new DueNotice.AtThreshold(record, channel, at));
        Stream<DueNotice> question =
                question(telling.leader().decision()).stream()
                        .filter(plan -> !told.asked().contains(plan))
                        .map(plan -> new DueNotice.Question(record, channel, plan));
        return Stream.concat(question, notice);
    }

    /** The fingerprint of the plan that waits for an approval. */
    private static Optional<String> question(Decision decision) {
        return decision instanceof Decision.Ask(Plan plan, var _)
                ? Optional.of(plan.fingerprint())
                : Optional.empty();
    }

    private static String occasion(DueNotice notice) {
        return switch (notice) {
            case DueNotice.Question question -> "plan-" + question.plan();
            case DueNotice.AtThreshold at -> occasion(at);
        };
    }

    // The same threshold is told again after a day: the day keeps the two apart.
    private static String occasion(DueNotice.AtThreshold notice) {
        return notice.told().threshold() < notice.threshold()
                ? Long.toString(notice.threshold())
                : notice.threshold()
                        + "-"
                        + LocalDate.ofInstant(notice.finding().lastSeen(), ZoneOffset.UTC);
    }
}
