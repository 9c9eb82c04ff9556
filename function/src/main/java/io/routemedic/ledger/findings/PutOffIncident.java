package io.routemedic.ledger.findings;

import io.routemedic.incident.Incident;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident that there was no time or budget to diagnose.
 *
 * @param id the same for the same finding; where its stage or route is not known yet, for the same
 *     batch
 * @param batchId the latest batch that it was put off in
 * @param counted whether the ledger has its requests; without stage and route it is not known of
 *     which finding they are
 * @param root the root cause that the ledger has its requests for as well, by id; of the others it
 *     is not known yet
 * @param since when it was put off first
 */
public record PutOffIncident(
        String id,
        String batchId,
        Incident incident,
        boolean counted,
        Optional<String> root,
        Instant since) {

    /** One whose finding is known, and its requests counted. */
    public static PutOffIncident counted(
            String batchId, Incident incident, Optional<String> root, Instant now) {
        return new PutOffIncident(
                FindingIds.of(incident.key()), batchId, incident, true, root, now);
    }

    /** One of which it is not known yet at which stage it happened, or which route it leads to. */
    public static PutOffIncident uncounted(String batchId, Incident incident, Instant now) {
        return new PutOffIncident(
                FindingIds.of(incident.key()) + "/" + batchId,
                batchId,
                incident,
                false,
                Optional.empty(),
                now);
    }

    /** The batch that its later diagnosis is: the same however often that is tried. */
    public String laterBatchId() {
        return "later/" + id + "/" + batchId;
    }
}
