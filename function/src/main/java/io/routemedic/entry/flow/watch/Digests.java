package io.routemedic.entry.flow.watch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import io.routemedic.audit.ChainHead;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.Mutes;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.stages.Drifts;
import io.routemedic.ledger.stages.TrapSheets;
import io.routemedic.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the daily digest tells. */
public final class Digests {

    private static final int MOST_FINDINGS = 200;
    private static final int MOST_HEALS = 200;

    /** A digest shows few lines of each kind: no more are looked up. */
    private static final int MOST_NAMES = 20;

    private static final int MOST_DRIFTS = 200;
    private static final int MOST_TRAPS = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final ConfigurationReader reader;
    private final Drifts drifts;
    private final TrapSheets traps;
    private final FindingLedger findings;
    private final HealRecords heals;
    private final Mutes mutes;
    private final Supplier<List<ChainHead>> trails;
    private final Duration driftAfter;
    private final String region;

    /**
     * @param reader tells what APIs are called
     * @param trails where each audit trail ends
     * @param driftAfter how long a draft must have waited to be told
     */
    public Digests(
            ConfigurationReader reader,
            Drifts drifts,
            TrapSheets traps,
            FindingLedger findings,
            HealRecords heals,
            Mutes mutes,
            Supplier<List<ChainHead>> trails,
            Duration driftAfter,
            String region) {
        this.reader = reader;
        this.drifts = drifts;
        this.traps = traps;
        this.findings = findings;
        this.heals = heals;
        this.mutes = mutes;
        this.trails = trails;
        this.driftAfter = driftAfter;
        this.region = region;
    }

    /** The drafts that have waited to be deployed, as they were compared last. */
    private List<Notice.Undeployed> undeployed(ApiNames names, Instant now) {
        return drifts.open(MOST_DRIFTS).stream()
                .flatMap(
                        record ->
                                record.drift().stream()
                                        .filter(
                                                drift ->
                                                        !drift.since()
                                                                .plus(driftAfter)
                                                                .isAfter(now))
                                        .map(
                                                drift ->
                                                        new Notice.Undeployed(
                                                                record.stage(),
                                                                names.of(record.stage().api()),
                                                                drift.since(),
                                                                drift.changes())))
                .toList();
    }

    /**
     * What is told of the day.
     *
     * @param unread what could not be looked at, a sentence each
     * @param unheard configured log groups that do not deliver any more
     * @param owed what channels have not taken for some time
     */
    Notice.Digest digest(
            String account,
            List<String> unread,
            List<String> unheard,
            List<Notice.Owed> owed,
            Instant now) {
        List<FindingRecord> recent =
                findings.open(MOST_FINDINGS).stream()
                        .filter(record -> record.lastSeen().isAfter(now.minus(DAY)))
                        .toList();
        List<Mute> muted = mutes.active(now);
        ApiNames names = new ApiNames(reader, MOST_NAMES);
        return new Notice.Digest(
                account,
                region,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                scanned(recent),
                new FailuresByCause(names, now).of(audible(recent, muted)),
                undeployed(names, now),
                heals(names, now),
                new Notice.Health(unheard, unread, owed),
                trails.get(),
                muted,
                falseAlarms(now),
                ahead(muted));
    }

    private static List<FindingRecord> audible(List<FindingRecord> all, List<Mute> muted) {
        return all.stream()
                .filter(record -> muted.stream().noneMatch(mute -> mute.scope().covers(record)))
                .toList();
    }

    private List<Notice.Ahead> ahead(List<Mute> muted) {
        Set<String> quiet = muted.stream().map(mute -> mute.scope().name()).collect(toSet());
        return traps.untold(MOST_TRAPS).stream()
                .flatMap(sheet -> sheet.untold().stream())
                .filter(entry -> !quiet.contains(entry.id()))
                .map(entry -> new Notice.Ahead(entry.id(), entry.trap()))
                .toList();
    }

    private List<Notice.FalseAlarm> falseAlarms(Instant now) {
        return findings.acknowledged(MOST_FINDINGS).stream()
                .flatMap(record -> falseAlarm(record, now).stream())
                .toList();
    }

    private static Optional<Notice.FalseAlarm> falseAlarm(FindingRecord record, Instant now) {
        return record.acknowledgement()
                .filter(known -> known.at().isAfter(now.minus(DAY)))
                .flatMap(
                        known ->
                                known.falseAlarm()
                                        .map(
                                                why ->
                                                        new Notice.FalseAlarm(
                                                                record.subject(),
                                                                known.cause().id(),
                                                                record.key().method(),
                                                                path(record),
                                                                known.by(),
                                                                why)));
    }

    private List<Notice.Ended> heals(ApiNames names, Instant now) {
        return heals.switched(MOST_HEALS).stream()
                .filter(heal -> heal.since().isAfter(now.minus(DAY)))
                .map(
                        heal ->
                                new Notice.Ended(
                                        heal.order().stage(),
                                        names.of(heal.order().stage().api()),
                                        heal.order().method(),
                                        heal.order().path(),
                                        heal.phase(),
                                        heal.reasons().stream()
                                                .findFirst()
                                                .map(HealReason::why)
                                                .orElse("")))
                .toList();
    }

    private static List<Notice.Scanned> scanned(List<FindingRecord> recent) {
        Map<StageRef, Long> byStage =
                recent.stream()
                        .filter(Digests::isScanner)
                        .filter(record -> record.key().origin().stage().isPresent())
                        .collect(
                                groupingBy(
                                        record -> record.key().origin().stage().orElseThrow(),
                                        summingLong(FindingRecord::count)));
        return byStage.entrySet().stream()
                .map(each -> new Notice.Scanned(each.getKey(), each.getValue()))
                .toList();
    }

    static boolean isScanner(FindingRecord record) {
        return record.cause() == Cause.SCANNER_PROBE;
    }

    private static String path(FindingRecord record) {
        return record.samplePaths().stream().findFirst().orElse(record.key().pathShape());
    }
}
