package io.routemedic.entry.flow;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.TrailMark;
import io.routemedic.notice.delivery.FindingAnnouncer;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.decision.Deciding;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a subscription payload to findings that are counted, written down, acted on and told.
 *
 * <p>A batch leaves behind, in this order:
 *
 * <ol>
 *   <li>counts in the ledger, with the mark that this batch is counted;
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
    private final CachingConfigurationReader reader;
    private final LogDiagnosis diagnosis;
    private final StrangersShare share;
    private final FindingLedger ledger;
    private final Deciding deciding;
    private final FindingTrail trail;
    private final Acting acting;
    private final FindingAnnouncer announcer;
    private final Telemetry telemetry;
    private final InstantSource clock;

    public Diagnosing(
            Intake intake,
            CachingConfigurationReader reader,
            LogDiagnosis diagnosis,
            StrangersShare share,
            FindingLedger ledger,
            Deciding deciding,
            FindingTrail trail,
            Acting acting,
            FindingAnnouncer announcer,
            Telemetry telemetry,
            InstantSource clock) {
        this.intake = intake;
        this.reader = reader;
        this.diagnosis = diagnosis;
        this.share = share;
        this.ledger = ledger;
        this.deciding = deciding;
        this.trail = trail;
        this.acting = acting;
        this.announcer = announcer;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /**
     * Handles every document of the event.
     *
     * @param account whose documents are ours; empty when it is not known
     * @return the sequence numbers of a stream's records that are to be delivered again
     * @throws RuntimeException when an event that is no stream's is to be delivered again
     */
    public List<String> handle(InputStream event, Optional<String> account) {
        reader.startBatch();
        List<String> failed = new ArrayList<>();
        intake.read(event, account, result -> handle(result, failed))
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
        if (result.incidents().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String batchId = result.batch().id();
        List<Finding> findings =
                share.counted(result.incidents().stream().map(diagnosis::diagnose).toList());
        Map<String, FindingRecord> counted = ledger.count(batchId, findings, now);
        List<Decided> decided = deciding.decide(findings, counted, now);
        // No audit, no action: the trail has the finding before anything comes of it.
        List<Decided> told = share.told(decided);
        List<TrailMark> written = trail.write(told, now);
        acting.act(decided, now);
        telemetry.findings(findings);
        // The trail is no notice: its marks only share the request that claims the notices.
        telemetry.notices(announcer.announce(told, written, batchId));
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
