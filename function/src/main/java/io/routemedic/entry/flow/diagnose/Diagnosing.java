package io.routemedic.entry.flow.diagnose;

import static java.util.stream.Collectors.toSet;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.entry.flow.Telemetry;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.PutOffIncident;
import io.routemedic.ledger.findings.PutOffIncidents;
import io.routemedic.remedy.decision.Decided;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a subscription payload to findings that are counted, written down, acted on and told.
 *
 * <p>A batch leaves behind, in this order:
 *
 * <ol>
 *   <li>counts in the ledger, with the mark that this batch is counted;
 *   <li>what there was no time or budget to diagnose, for {@link CatchingUp};
 *   <li>findings on the audit trail, where they are due there;
 *   <li>heal orders in the queue, and questions to people in the ledger;
 *   <li>notices on the channels, and in the ledger the marks that they were sent, and that the
 *       trail has what it has.
 * </ol>
 *
 * <p>Each is idempotent, so that a batch that fails halfway is simply delivered again: it is
 * counted once, written once, healed once and told once.
 */
public final class Diagnosing {

    private static final Logger log = LoggerFactory.getLogger(Diagnosing.class);

    private final Intake intake;
    private final Pacing pacing;
    private final LogDiagnosis diagnosis;
    private final StrangersShare share;
    private final FindingLedger ledger;
    private final PutOffIncidents later;
    private final Concluding concluding;
    private final CatchingUp catchingUp;
    private final Telemetry telemetry;
    private final InstantSource clock;

    public Diagnosing(
            Intake intake,
            Pacing pacing,
            LogDiagnosis diagnosis,
            StrangersShare share,
            FindingLedger ledger,
            PutOffIncidents later,
            Concluding concluding,
            CatchingUp catchingUp,
            Telemetry telemetry,
            InstantSource clock) {
        this.intake = intake;
        this.pacing = pacing;
        this.diagnosis = diagnosis;
        this.share = share;
        this.ledger = ledger;
        this.later = later;
        this.concluding = concluding;
        this.catchingUp = catchingUp;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /**
     * Handles every document of the event, or what was put off before, if the event asks for that.
     *
     * @param account whose documents are ours; empty when it is not known
     * @param left how much time Lambda leaves
     * @return the sequence numbers of a stream's records that are to be delivered again
     * @throws RuntimeException when an event that is no stream's is to be delivered again
     */
    public List<String> handle(InputStream event, Optional<String> account, Duration left) {
        pacing.begin(left);
        List<String> failed = new ArrayList<>();
        intake.read(event, account, result -> handle(result, failed), catchingUp::round)
                .forEach(problem -> log.atWarn().log("{}", problem));
        return failed;
    }

    private void handle(Intake.Result result, List<String> failed) {
        try {
            handle(result);
        } catch (RuntimeException e) {
            failed.add(result.sequenceNumber().orElseThrow(() -> e));
            log.atError().setCause(e).log("The record is to be delivered again");
        }
    }

    private void handle(Intake.Result result) {
        report(result);
        if (result.putOff().lines()) {
            throw new NotReadYetException();
        }
        if (result.failures() == 0) {
            return;
        }
        pacing.diagnose();
        Instant now = clock.instant();
        String batchId = result.batch().id();
        List<PutOffIncident> unsettled =
                result.putOff().incidents().stream()
                        .map(incident -> PutOffIncident.uncounted(batchId, incident, now))
                        .toList();
        List<Diagnosed> diagnosed = result.incidents().stream().map(diagnosis::look).toList();
        List<PutOffIncident> putOff = new ArrayList<>();
        List<Decided> decided = decide(batchId, diagnosed, unsettled, putOff, now);
        later.keep(putOff, now);
        concluding.conclude(batchId, decided, now);
    }

    /**
     * Counts all, and decides about those that are not put off. What was put off when the batch was
     * counted is diagnosed later, also where it could be now: only then is it counted for its root
     * cause, which was not known before.
     *
     * @param putOff takes those that are, although they are counted
     */
    private List<Decided> decide(
            String batchId,
            List<Diagnosed> diagnosed,
            List<PutOffIncident> unsettled,
            List<PutOffIncident> putOff,
            Instant now) {
        Set<String> notReadYet =
                diagnosed.stream()
                        .filter(Diagnosed::putOff)
                        .map(one -> id(one.finding()))
                        .collect(toSet());
        List<Finding> findings = share.counted(diagnosed.stream().map(Diagnosed::finding).toList());
        FindingLedger.Counted counted =
                ledger.count(
                        batchId,
                        withRoots(findings, notReadYet),
                        new FindingLedger.PutOff(notReadYet, unsettled),
                        now);
        Predicate<Finding> unsure =
                one -> notReadYet.contains(id(one)) || counted.putOff().contains(id(one));
        List<Decided> decided =
                concluding.decide(
                        findings.stream().filter(unsure.negate()).toList(), counted.records(), now);
        Stream.concat(
                        findings.stream().filter(unsure),
                        decided.stream().filter(Decided::putOff).map(Decided::finding))
                .map(one -> later(batchId, one, counted, now))
                .forEach(putOff::add);
        return decided.stream().filter(one -> !one.putOff()).toList();
    }

    /** Those that are put off may have another root cause than it looks now. */
    private static List<Finding> withRoots(List<Finding> findings, Set<String> putOff) {
        List<Finding> sure = findings.stream().filter(one -> !putOff.contains(id(one))).toList();
        return Stream.concat(findings.stream(), Finding.roots(sure).stream()).toList();
    }

    private static PutOffIncident later(
            String batchId, Finding finding, FindingLedger.Counted counted, Instant now) {
        String id = id(finding);
        Optional<String> root =
                counted.putOff().contains(id)
                        ? Optional.empty()
                        : Optional.ofNullable(counted.records().get(id))
                                .flatMap(FindingRecord::rootId);
        return PutOffIncident.counted(batchId, finding.incident(), root, now);
    }

    private static String id(Finding finding) {
        return FindingIds.of(finding.incident().key());
    }

    private void report(Intake.Result result) {
        telemetry.lines(result.batch(), result.unreadable());
        result.problems().forEach(problem -> log.atWarn().log("{}", problem));
        result.unreadableSamples()
                .forEach(
                        sample ->
                                log.atWarn()
                                        .addKeyValue("logGroup", result.batch().logGroup())
                                        .addKeyValue("unreadable", result.unreadable())
                                        .log("{}", sample));
    }
}
