package io.routemedic.entry.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.routemedic.audit.ChainHead;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.Drifts;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.Mute;
import io.routemedic.ledger.Mutes;
import io.routemedic.notice.wording.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the daily digest tells. */
public final class Digests {

    private static final int MOST_FINDINGS = 200;
    private static final int MOST_HEALS = 200;
    private static final int MOST_DRIFTS = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final Drifts drifts;
    private final FindingLedger findings;
    private final HealRecords heals;
    private final Mutes mutes;
    private final Supplier<List<ChainHead>> trails;
    private final String region;

    /**
     * @param trails where each audit trail ends
     */
    public Digests(
            Drifts drifts,
            FindingLedger findings,
            HealRecords heals,
            Mutes mutes,
            Supplier<List<ChainHead>> trails,
            String region) {
        this.drifts = drifts;
        this.findings = findings;
        this.heals = heals;
        this.mutes = mutes;
        this.trails = trails;
        this.region = region;
    }

    /** The drafts that differ from what their stage serves, as they were compared last. */
    private List<Notice.Undeployed> drift() {
        return drifts.open(MOST_DRIFTS).stream()
                .flatMap(
                        record ->
                                record.drift().stream()
                                        .map(
                                                drift ->
                                                        new Notice.Undeployed(
                                                                record.stage(),
                                                                drift.since(),
                                                                drift.changes())))
                .toList();
    }

    Notice.Digest digest(String account, List<String> unheard, Instant now) {
        List<FindingRecord> recent =
                findings.open(MOST_FINDINGS).stream()
                        .filter(record -> record.lastSeen().isAfter(now.minus(DAY)))
                        .toList();
        List<Mute> muted = mutes.active(now);
        return new Notice.Digest(
                account,
                region,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                scanned(recent),
                recent.stream()
                        .filter(
                                record ->
                                        muted.stream()
                                                .noneMatch(mute -> mute.scope().covers(record)))
                        .flatMap(record -> repeated(record, now))
                        .toList(),
                drift(),
                unheard,
                quiet(now),
                trails.get(),
                muted,
                falseAlarms(now));
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

    private List<Notice.Quiet> quiet(Instant now) {
        return heals.switched(MOST_HEALS).stream()
                .filter(heal -> heal.phase() == HealPhase.QUIET)
                .filter(heal -> heal.since().isAfter(now.minus(DAY)))
                .map(
                        heal ->
                                new Notice.Quiet(
                                        heal.healId(),
                                        heal.order().stage(),
                                        heal.order().method(),
                                        heal.order().path()))
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

    private static Stream<Notice.Repeated> repeated(FindingRecord record, Instant now) {
        boolean known = record.firstSeen().isBefore(now.minus(DAY));
        return record.key().origin().stage().stream()
                .filter(_ -> known && !isScanner(record))
                .map(
                        stage ->
                                new Notice.Repeated(
                                        record.id(),
                                        stage,
                                        record.cause().id(),
                                        record.key().method(),
                                        path(record),
                                        record.count()));
    }

    private static boolean isScanner(FindingRecord record) {
        return record.cause() == Cause.SCANNER_PROBE;
    }

    private static String path(FindingRecord record) {
        return record.samplePaths().stream().findFirst().orElse(record.key().pathShape());
    }
}
