package io.routemedic.ledger;

import io.routemedic.diagnosis.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts findings over all batches, each batch once however often it is delivered.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface FindingLedger {

    /**
     * Adds a batch's findings, unless this batch was counted before. Two requests for up to 99
     * findings, two more for each further 99.
     *
     * @param batchId the same on redelivery, and for no other batch
     * @return what is on record now, by finding id ({@link FindingIds#of})
     */
    Map<String, FindingRecord> count(String batchId, List<Finding> findings, Instant now);

    Optional<FindingRecord> find(String findingId);

    /** Open findings, last seen first. */
    List<FindingRecord> open(int limit);

    /**
     * Records how a finding stands whose route is live again, unless it was seen again meanwhile.
     *
     * @param isOver whether it is off the open ones from now on, until it is seen again
     */
    void settle(FindingRecord finding, Settlement settlement, boolean isOver);

    /** Takes a finding off the open ones until its cause is another one. */
    void acknowledge(String findingId, Acknowledgement acknowledgement);

    /** Findings that are acknowledged, last acknowledged first. */
    List<FindingRecord> acknowledged(int limit);
}
