package io.routemedic.ledger.heals;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plans that wait for approval, and what was said to them. An approval is bound to one plan's
 * fingerprint, is used up by one attempt of one heal, and expires.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface PlanApprovals {

    /**
     * Asks for approval. Asking again changes nothing while the plan waits or its answer is valid;
     * afterwards it waits anew.
     */
    void ask(AwaitingPlan plan, Instant now);

    /** Plans that still wait, last asked first. */
    List<AwaitingPlan> awaiting(int limit, Instant now);

    /** The plan, as long as it waits for approval. */
    Optional<AwaitingPlan> awaiting(String planFingerprint, Instant now);

    /**
     * Records an answer, once: the first answer to a plan stands.
     *
     * @return the answer that stands
     */
    Approval answer(Approval approval);

    Optional<Approval> find(String planFingerprint);

    /**
     * Uses an approval up for one attempt of a heal. Doing it again for the same attempt changes
     * nothing.
     *
     * @return false when it is not there, was refused, has expired, or another attempt used it
     */
    boolean use(String planFingerprint, String attemptId, Instant now);

    /**
     * A plan that waits for somebody's approval.
     *
     * @param order the heal that an approval sets off; its {@code requestedBy} becomes who approved
     * @param brief what people need to judge it
     * @param expires no approval is taken afterwards
     */
    record AwaitingPlan(HealOrder order, PlanBrief brief, Instant expires) {

        public String fingerprint() {
            return order.planFingerprint();
        }
    }
}
