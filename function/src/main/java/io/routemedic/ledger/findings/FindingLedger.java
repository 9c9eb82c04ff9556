package io.routemedic.ledger.findings;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts findings over all batches, each batch once however often it is delivered.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface FindingLedger {

    /**
     * Adds a batch's findings, unless this batch was counted before. One request for up to 99
     * findings where it is known how they stand, and up to three where others count them too; as
     * many for each further 99.
     *
     * @param batchId the same on redelivery, and for no other batch
     * @return what is on record now, by finding id ({@link FindingIds#of})
     */
    default Map<String, FindingRecord> count(String batchId, List<Finding> findings, Instant now) {
        return count(batchId, findings, PutOff.NOTHING, now).records();
    }

    /** The same, where some of the batch was put off. */
    Counted count(String batchId, List<Finding> findings, PutOff putOff, Instant now);

    /**
     * What came of counting a batch.
     *
     * @param records what is on record now, by finding id
     * @param putOff which of the batch's findings were put off when it was counted, by id: the same
     *     however often the batch is delivered again, and whatever is put off then
     */
    record Counted(Map<String, FindingRecord> records, Set<String> putOff) {
        public Counted {
            records = Map.copyOf(records);
            putOff = Set.copyOf(putOff);
        }
    }

    /**
     * What was put off of a batch.
     *
     * @param findings by id: these are counted, and what is on record of their cause stays as it is
     * @param incidents whose finding is not known yet: these are kept instead of counted, in the
     *     same transaction, so that a batch that is delivered again counts none of them as well
     */
    record PutOff(Set<String> findings, List<PutOffIncident> incidents) {
        static final PutOff NOTHING = new PutOff(Set.of(), List.of());

        public PutOff {
            findings = Set.copyOf(findings);
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * Puts what was found in the place of what is on record, where the findings' requests are
     * counted already.
     *
     * @param batchId of the later diagnosis
     * @return what is on record now, by finding id
     */
    Map<String, FindingRecord> describe(String batchId, List<Finding> findings, Instant now);

    Optional<FindingRecord> find(String findingId);

    /**
     * Open findings, last seen first. Where there are more than the limit, which of those that were
     * seen within the same ten minutes are left out is left open.
     */
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
