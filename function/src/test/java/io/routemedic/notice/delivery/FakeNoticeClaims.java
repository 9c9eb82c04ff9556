package io.routemedic.notice.delivery;

import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.NoticeClaims;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.TrailMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Claims in memory, with the same promises as the table. */
public final class FakeNoticeClaims implements NoticeClaims {

    private record Held(String claimant, Instant until) {}

    private final Map<String, Held> claims = new HashMap<>();
    private final Map<String, NoticeState> told = new HashMap<>();
    private int requests;
    private boolean broken;

    @Override
    public List<Claim> claim(
            List<DueNotice> wanted, List<TrailMark> written, String claimant, Instant now) {
        request(wanted.size() + written.size());
        written.stream()
                .map(TrailMark::asNotice)
                .filter(this::isDue)
                .forEach(notice -> deliver(notice, now));
        List<Claim> granted = new ArrayList<>();
        for (DueNotice notice : wanted) {
            Held held = claims.getOrDefault(lane(notice), new Held(claimant, now));
            boolean free = held.claimant().equals(claimant) || !now.isBefore(held.until());
            if (isDue(notice) && free) {
                claims.put(lane(notice), new Held(claimant, now.plus(Duration.ofMinutes(2))));
                granted.add(new Claim(notice, claimant));
            }
        }
        return granted;
    }

    @Override
    public void delivered(List<Claim> sent, Instant at) {
        if (broken && !sent.isEmpty()) {
            throw new LedgerUnavailableException("injected", new IllegalStateException());
        }
        request(sent.size());
        for (Claim claim : sent) {
            if (giveBack(claim)) {
                deliver(claim.notice(), at);
            }
        }
    }

    /** Whether nothing can be recorded as delivered from now on, as after a crash. */
    void breaks(boolean now) {
        broken = now;
    }

    /** How many requests a table would have got. */
    int requests() {
        return requests;
    }

    /** What is on record for a finding's target. */
    NoticeState told(String findingId, String target) {
        return told.getOrDefault(findingId + "|" + target, NoticeState.NONE);
    }

    private void request(int notices) {
        requests += notices == 0 ? 0 : 1;
    }

    private boolean isDue(DueNotice notice) {
        NoticeState read = notice.finding().notice(notice.target());
        NoticeState known = told.getOrDefault(key(notice), read);
        return switch (notice) {
            case DueNotice.AtThreshold _ -> known.isSameNoticeAs(read);
            case DueNotice.Question question -> !known.asked().contains(question.plan());
        };
    }

    private void deliver(DueNotice notice, Instant at) {
        NoticeState known =
                told.getOrDefault(key(notice), notice.finding().notice(notice.target()));
        told.put(
                key(notice),
                switch (notice) {
                    case DueNotice.AtThreshold reached ->
                            new NoticeState(reached.threshold(), Optional.of(at), known.asked());
                    case DueNotice.Question question -> {
                        Set<String> asked = new HashSet<>(known.asked());
                        asked.add(question.plan());
                        yield new NoticeState(known.threshold(), known.deliveredAt(), asked);
                    }
                });
    }

    private boolean giveBack(Claim claim) {
        return Optional.ofNullable(claims.get(lane(claim.notice())))
                .filter(held -> held.claimant().equals(claim.claimant()))
                .map(_ -> claims.remove(lane(claim.notice())))
                .isPresent();
    }

    private static String key(DueNotice notice) {
        return notice.finding().id() + "|" + notice.target();
    }

    private static String lane(DueNotice notice) {
        return switch (notice) {
            case DueNotice.AtThreshold _ -> key(notice);
            case DueNotice.Question _ -> key(notice) + "?";
        };
    }
}
