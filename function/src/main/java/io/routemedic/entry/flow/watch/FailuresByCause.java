package io.routemedic.entry.flow.watch;

import static java.util.Comparator.comparingLong;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fails, counted for each stage and cause. */
final class FailuresByCause {

    private static final Duration DAY = Duration.ofDays(1);

    private final ApiNames names;
    private final Instant now;

    FailuresByCause(ApiNames names, Instant now) {
        this.names = names;
        this.now = now;
    }

    private record Place(StageRef stage, Cause cause) {}

    /** Most requests first, without scanners and without what belongs to no known stage. */
    List<Notice.Failing> of(List<FindingRecord> records) {
        Map<Place, List<FindingRecord>> byPlace = new LinkedHashMap<>();
        for (FindingRecord record : records) {
            record.key()
                    .origin()
                    .stage()
                    .filter(_ -> !Digests.isScanner(record))
                    .map(stage -> new Place(stage, record.cause()))
                    .ifPresent(
                            place ->
                                    byPlace.computeIfAbsent(place, _ -> new ArrayList<>())
                                            .add(record));
        }
        return byPlace.entrySet().stream()
                .sorted(comparingLong(each -> -requests(each.getValue())))
                .map(each -> failing(each.getKey(), each.getValue()))
                .toList();
    }

    private Notice.Failing failing(Place place, List<FindingRecord> records) {
        FindingRecord first = records.getFirst();
        String path = first.samplePaths().stream().findFirst().orElse(first.key().pathShape());
        return new Notice.Failing(
                place.stage(),
                names.of(place.stage().api()),
                place.cause(),
                first.key().method() + " " + path,
                records.size(),
                (int) records.stream().filter(this::isKnown).count(),
                requests(records));
    }

    private boolean isKnown(FindingRecord record) {
        return record.firstSeen().isBefore(now.minus(DAY));
    }

    private static long requests(List<FindingRecord> records) {
        return records.stream().mapToLong(FindingRecord::count).sum();
    }
}
