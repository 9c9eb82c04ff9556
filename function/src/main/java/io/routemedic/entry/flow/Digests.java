package io.routemedic.entry.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.routemedic.audit.ChainHead;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.DraftObservations;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.HealReason;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.Mute;
import io.routemedic.ledger.Mutes;
import io.routemedic.notice.wording.Notice;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.PlanReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the daily digest tells, and the look at the drafts that it rests on. */
public final class Digests {

    private static final int MOST_FINDINGS = 200;
    private static final int MOST_HEALS = 200;

    /** A digest shows few lines of each kind: no more are looked up. */
    private static final int MOST_NAMES = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final ConfigurationReader reader;
    private final PlanReader plans;
    private final DraftObservations drafts;
    private final FindingLedger findings;
    private final HealRecords heals;
    private final Mutes mutes;
    private final Supplier<List<ChainHead>> trails;
    private final Collection<StageRef> stages;
    private final String region;

    /**
     * @param trails where each audit trail ends
     * @param stages whose drafts are looked at: those that configuration allows to be healed
     */
    public Digests(
            ConfigurationReader reader,
            DraftObservations drafts,
            FindingLedger findings,
            HealRecords heals,
            Mutes mutes,
            Supplier<List<ChainHead>> trails,
            Collection<StageRef> stages,
            String region) {
        this.reader = reader;
        this.plans = new PlanReader(reader);
        this.drafts = drafts;
        this.findings = findings;
        this.heals = heals;
        this.mutes = mutes;
        this.trails = trails;
        this.stages = List.copyOf(stages);
        this.region = region;
    }

    /**
     * The drafts that differ from what their stage serves. Looking at them also starts their quiet
     * period: API Gateway does not tell when a draft was last changed.
     */
    Drift drift(Instant now) {
        List<String> unread = new ArrayList<>();
        List<Notice.Undeployed> undeployed =
                stages.stream().flatMap(stage -> drift(stage, now, unread).stream()).toList();
        return new Drift(undeployed, unread);
    }

    private Optional<Notice.Undeployed> drift(StageRef stage, Instant now, List<String> unread) {
        Reading<Plan> plan = plans.read(stage).plan();
        plan.unread().map(Reading.Unread::sentence).ifPresent(unread::add);
        Reading<Instant> since =
                plan.flatMap(read -> drafts.seen(stage.api(), read.draftFingerprint(), now));
        return plan.found()
                .filter(read -> changes(read) > 0)
                .map(
                        read ->
                                new Notice.Undeployed(
                                        stage,
                                        Optional.empty(),
                                        since.found().orElse(now),
                                        changes(read)));
    }

    private static int changes(Plan plan) {
        return plan.added().size()
                + plan.removed().size()
                + plan.changed().size()
                + plan.changedDefinitions().size()
                + plan.unchecked().size();
    }

    /**
     * How the drafts differ from what their stages serve.
     *
     * @param unread what could not be compared, a sentence each
     */
    record Drift(List<Notice.Undeployed> undeployed, List<String> unread) {
        Drift {
            undeployed = List.copyOf(undeployed);
            unread = unread.stream().distinct().toList();
        }
    }

    /**
     * What is told of the day.
     *
     * @param unheard configured log groups that do not deliver any more
     * @param owed what channels have not taken for some time
     */
    Notice.Digest digest(
            String account,
            Drift drift,
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
                drift.undeployed().stream()
                        .map(one -> one.named(names.of(one.stage().api())))
                        .toList(),
                heals(names, now),
                new Notice.Health(unheard, drift.unread(), owed),
                trails.get(),
                muted,
                falseAlarms(now));
    }

    private static List<FindingRecord> audible(List<FindingRecord> all, List<Mute> muted) {
        return all.stream()
                .filter(record -> muted.stream().noneMatch(mute -> mute.scope().covers(record)))
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
