package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.ledger.findings.FakeStrangersPlaces;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.StrangersPlaces;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.notice.wording.Samples;
import io.routemedic.remedy.decision.Decided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A stranger who does his worst for a day: new paths in every batch, ten times as many requests for
 * those that are on record, and a scanner's list besides. Docs: operations, "What a stranger can
 * cost".
 */
class WorstStrangerTest {

    private static final int HOURS = 24;
    private static final int BATCHES_AN_HOUR = 6;
    private static final int NEW_PATHS = 200;
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    /** Of the rest and of the scanners: the first time, and at each power of ten. */
    private static final int OF_THE_REST = 12;

    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final FindingTrail findingTrail = new FindingTrail(trail);
    private final FakeStrangersPlaces places = new FakeStrangersPlaces();
    private final StrangersShare share =
            new StrangersShare(
                    places,
                    incident ->
                            Samples.finding(
                                    incident, Cause.UNDETERMINED, Confidence.POSSIBLE, List.of()));
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, NoticeState> told = new HashMap<>();
    private final List<String> older = new ArrayList<>();
    private int paths;
    private long sent;

    @Test
    void fillsNeitherTheTrailNorAChannel() throws IOException {
        for (int hour = 0; hour < HOURS; hour++) {
            older.clear();
            for (int batch = 0; batch < BATCHES_AN_HOUR; batch++) {
                handle(batch(), MIDNIGHT.plus(Duration.ofMinutes(60L * hour + 10L * batch)));
            }
        }

        int findings = HOURS * StrangersPlaces.FINDINGS;
        int notices = HOURS * (StrangersPlaces.FINDINGS + StrangersPlaces.NOTICES);
        assertThat(counts.size()).as("findings").isBetween(findings, findings + 2);
        assertThat(trail.events().size())
                .as("entries on the trail, and notices")
                .isBetween(notices - StrangersPlaces.NOTICES, notices + OF_THE_REST);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                .as("and every request is counted")
                .isEqualTo(sent);
        assertThat(
                        Files.readString(
                                Path.of(
                                        System.getProperty("routemedic.home"),
                                        "docs/operations.md")))
                .contains("%d new findings".formatted(findings))
                .contains("%d notices".formatted(notices));
    }

    private List<Finding> batch() {
        List<Finding> batch = new ArrayList<>();
        for (int i = 0; i < NEW_PATHS; i++) {
            batch.add(found("/prod/x" + paths++, Cause.METHOD_NOT_DEFINED, 1));
        }
        batch.add(found("/prod/.env" + paths, Cause.SCANNER_PROBE, 1));
        older.forEach(
                path ->
                        batch.add(
                                found(
                                        path,
                                        Cause.METHOD_NOT_DEFINED,
                                        9 * counts.getOrDefault(id(path), 1L))));
        batch.forEach(one -> sent += one.incident().count());
        return batch;
    }

    private void handle(List<Finding> batch, Instant now) {
        List<Decided> decided = new ArrayList<>();
        for (Finding finding : share.counted(seenAt(batch, now))) {
            String id = FindingIds.of(finding.incident().key());
            long count = counts.merge(id, finding.incident().count(), Long::sum);
            decided.add(decided(finding, id, count));
            String path = finding.incident().samplePaths().getFirst();
            places.known.add(id);
            if (id.equals(id(path)) && !older.contains(path)) {
                older.add(path);
            }
        }
        for (TrailMark mark : findingTrail.write(share.told(decided), now)) {
            told.put(mark.finding().id(), new NoticeState(mark.threshold(), Optional.of(now)));
        }
    }

    private Decided decided(Finding finding, String id, long count) {
        return new Decided(
                Samples.record(
                        id,
                        finding,
                        count,
                        Map.of("audit", told.getOrDefault(id, NoticeState.NONE))),
                finding,
                Samples.TELL,
                List.of(),
                Samples.readings(Optional.empty()),
                Optional.empty());
    }

    private static List<Finding> seenAt(List<Finding> batch, Instant now) {
        return batch.stream()
                .map(one -> one.of(Samples.seen(one.incident(), now, one.incident().count())))
                .toList();
    }

    private static String id(String path) {
        return FindingIds.of(incident(path).key());
    }

    private static Incident incident(String path) {
        return Samples.incident("GET", path, List.of(path));
    }

    private static Finding found(String path, Cause cause, long count) {
        Incident incident = Samples.seen(incident(path), MIDNIGHT, count);
        return Samples.finding(incident, cause, Confidence.LIKELY, List.of());
    }
}
