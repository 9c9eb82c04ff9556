package io.routemedic.ledger.findings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places in memory. */
public final class FakeStrangersPlaces implements StrangersPlaces {

    /** Findings that are on record. */
    public final Set<String> known = new HashSet<>();

    public final List<String> asked = new ArrayList<>();
    private final Map<String, Set<String>> taken = new HashMap<>();

    @Override
    public Set<String> findings(String subject, Instant at, List<String> ids) {
        Set<String> counted = new HashSet<>(ids);
        counted.retainAll(known);
        List<String> others = ids.stream().filter(id -> !counted.contains(id)).toList();
        counted.addAll(take("finding " + subject, at, FINDINGS, others));
        return counted;
    }

    @Override
    public Set<String> notices(String subject, Instant at, List<String> occasions) {
        return take("notice " + subject, at, NOTICES, occasions);
    }

    private Set<String> take(String use, Instant at, int most, List<String> wanted) {
        asked.add(use);
        String key = use + at.truncatedTo(ChronoUnit.HOURS);
        Set<String> all = taken.computeIfAbsent(key, _ -> new LinkedHashSet<>());
        for (String one : wanted) {
            if (all.size() < most) {
                all.add(one);
            }
        }
        Set<String> granted = new HashSet<>(wanted);
        granted.retainAll(all);
        return granted;
    }
}
