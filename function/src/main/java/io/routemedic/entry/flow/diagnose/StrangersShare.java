package io.routemedic.entry.flow.diagnose;

import static java.util.stream.Collectors.groupingBy;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.StrangersPlaces;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.remedy.decision.Decided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps within bounds what strangers can have written down and told, whatever they ask for: all of
 * a stage's scanners are one finding, and of the paths that no route knows only so many an hour are
 * findings of their own. What finds no place is counted and told together, with samples. What leads
 * to a route is never held back: there are only as many as the API defines.
 */
public final class StrangersShare {

    private final StrangersPlaces places;
    private final Function<Incident, Finding> diagnosis;

    /**
     * @param diagnosis of what is told together
     */
    public StrangersShare(StrangersPlaces places, Function<Incident, Finding> diagnosis) {
        this.places = places;
        this.diagnosis = diagnosis;
    }

    /** A batch's findings as they are to be counted: each request in exactly one. */
    List<Finding> counted(List<Finding> findings) {
        List<Finding> counted = new ArrayList<>();
        Map<IncidentKey.Origin, List<Finding>> strangers = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.incident().route().isPresent()) {
                counted.add(finding);
            } else {
                IncidentKey.Origin origin = finding.incident().key().origin();
                strangers.computeIfAbsent(origin, _ -> new ArrayList<>()).add(finding);
            }
        }
        strangers.values().forEach(all -> addOfOrigin(all, counted));
        return counted;
    }

    private void addOfOrigin(List<Finding> findings, List<Finding> counted) {
        Map<Boolean, List<Finding>> byScanner =
                findings.stream().collect(groupingBy(one -> one.cause() == Cause.SCANNER_PROBE));
        Set<String> placed = placed(byScanner.getOrDefault(false, List.of()));
        List<Incident> rest = new ArrayList<>();
        for (Finding finding : byScanner.getOrDefault(false, List.of())) {
            if (placed.contains(id(finding))) {
                counted.add(finding);
            } else {
                rest.add(finding.incident());
            }
        }
        if (!rest.isEmpty()) {
            counted.add(diagnosis.apply(Incident.together(new RequestGroup.Rest(), rest)));
        }
        List<Finding> scanners = byScanner.getOrDefault(true, List.of());
        if (!scanners.isEmpty()) {
            counted.add(together(scanners));
        }
    }

    /** The rest of a batch needs no place: it is where the others go. */
    private Set<String> placed(List<Finding> findings) {
        List<Finding> apart =
                findings.stream()
                        .filter(one -> one.incident().key().group() instanceof RequestGroup.Alike)
                        .toList();
        Set<String> placed = new HashSet<>();
        findings.stream()
                .filter(one -> one.incident().key().group() instanceof RequestGroup.PathNotLogged)
                .map(StrangersShare::id)
                .forEach(placed::add);
        if (!apart.isEmpty()) {
            placed.addAll(
                    places.findings(
                            subject(apart.getFirst()),
                            lastSeen(apart),
                            apart.stream().map(StrangersShare::id).toList()));
        }
        return placed;
    }

    private static Finding together(List<Finding> scanners) {
        Finding surest =
                scanners.stream().min(Comparator.comparing(Finding::confidence)).orElseThrow();
        List<Incident> incidents = scanners.stream().map(Finding::incident).toList();
        return surest.of(Incident.together(new RequestGroup.Scanners(), incidents));
    }

    /**
     * Those of which people and the trail may be told now; of the others later, or in the digest.
     */
    List<Decided> told(List<Decided> decided) {
        Map<String, List<Decided>> again = new LinkedHashMap<>();
        for (Decided one : decided) {
            if (isToldAgain(one)) {
                again.computeIfAbsent(one.record().subject(), _ -> new ArrayList<>()).add(one);
            }
        }
        Set<String> held = new HashSet<>();
        again.forEach((subject, all) -> held.addAll(heldBack(subject, all)));
        return decided.stream().filter(one -> !held.contains(one.record().id())).toList();
    }

    private static boolean isToldAgain(Decided decided) {
        FindingRecord record = decided.record();
        return record.key().group() instanceof RequestGroup.Alike
                && TrailMark.last(record).threshold() > 0
                && TrailMark.due(record).isPresent();
    }

    private List<String> heldBack(String subject, List<Decided> all) {
        Set<String> granted =
                places.notices(
                        subject,
                        all.stream()
                                .map(one -> one.record().lastSeen())
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        all.stream().map(StrangersShare::occasion).toList());
        return all.stream()
                .filter(one -> !granted.contains(occasion(one)))
                .map(one -> one.record().id())
                .toList();
    }

    private static String occasion(Decided decided) {
        FindingRecord record = decided.record();
        return record.id()
                + "/"
                + TrailMark.last(record).deliveredAt().map(Instant::toString).orElse("");
    }

    private static String subject(Finding finding) {
        return FindingRecord.of(finding).subject();
    }

    private static Instant lastSeen(Collection<Finding> findings) {
        return findings.stream()
                .map(one -> one.incident().lastSeen())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String id(Finding finding) {
        return FindingIds.of(finding.incident().key());
    }
}
