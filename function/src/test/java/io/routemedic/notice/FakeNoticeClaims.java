package io.routemedic.notice;

import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.NoticeClaims;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Claims in memory: what was delivered cannot be claimed again. */
public final class FakeNoticeClaims implements NoticeClaims {

    private final Map<String, Long> delivered = new HashMap<>();

    @Override
    public Claim claim(
            FindingRecord finding, String target, long threshold, String claimant, Instant now) {
        return delivered.getOrDefault(target, 0L) >= threshold
                ? new Claim.AlreadyDelivered()
                : new Claim.Granted(finding.id(), target, threshold, claimant);
    }

    @Override
    public void delivered(Claim.Granted claim, Instant at) {
        delivered.put(claim.target(), claim.threshold());
    }

    @Override
    public void release(Claim.Granted claim) {
        delivered.remove(claim.target());
    }
}
