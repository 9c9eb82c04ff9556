package io.routemedic.entry.flow.diagnose;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.entry.flow.Telemetry;
import io.routemedic.entry.history.Authors;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.notice.delivery.FindingAnnouncer;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.decision.Deciding;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What comes of findings once they are counted: they are decided, written, acted on and told. */
public final class Concluding {

    private final Deciding deciding;
    private final StrangersShare share;
    private final Authors authors;
    private final FindingTrail trail;
    private final Acting acting;
    private final FindingAnnouncer announcer;
    private final Telemetry telemetry;

    public Concluding(
            Deciding deciding,
            StrangersShare share,
            Authors authors,
            FindingTrail trail,
            Acting acting,
            FindingAnnouncer announcer,
            Telemetry telemetry) {
        this.deciding = deciding;
        this.share = share;
        this.authors = authors;
        this.trail = trail;
        this.acting = acting;
        this.announcer = announcer;
        this.telemetry = telemetry;
    }

    /** Decides; changes nothing. */
    List<Decided> decide(List<Finding> findings, Map<String, FindingRecord> counted, Instant now) {
        return deciding.decide(findings, counted, now);
    }

    /**
     * Writes, acts and tells, each idempotently.
     *
     * @param batchId the same when it is done again
     */
    void conclude(String batchId, List<Decided> decided, Instant now) {
        // No audit, no action: the trail has the finding before anything comes of it.
        List<Decided> told = named(share.told(decided));
        List<TrailMark> written = trail.write(told, now);
        acting.act(decided, now);
        telemetry.findings(decided.stream().map(Decided::finding).toList());
        // The trail is no notice: its marks only share the request that claims the notices.
        telemetry.notices(announcer.announce(told, written, batchId));
    }

    /** Who it was is found out for what is written and told now, and for nothing else. */
    private List<Decided> named(List<Decided> told) {
        Authors.Search search = authors.begin();
        return told.stream()
                .map(
                        one ->
                                TrailMark.due(one.record()).isPresent()
                                        ? one.with(search.named(one.finding()))
                                        : one)
                .toList();
    }
}
