package io.routemedic.intake.stage;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which stages of the account log to which log group. Kept for ten minutes in memory and for an
 * hour in the catalogue that all processes share, and then read anew API by API, so that a budget
 * that ends in the middle is no work lost.
 */
final class StageIndex {

    private static final Duration IN_MEMORY = Duration.ofMinutes(10);
    private static final Duration IN_CATALOGUE = Duration.ofHours(1);
    private static final Duration STANDS = Duration.ofDays(1);
    private static final Duration UNLISTED = Duration.ofMinutes(10);
    private static final Duration WHILE_READING = Duration.ofSeconds(10);

    /** Spreads what is near each other. */
    private static final int SCATTER = 0x9E3779B9;

    private final ConfigurationReader reader;
    private final StageCatalogue catalogue;
    private final InstantSource clock;
    private final Map<ApiId, ApiStages> stages = new HashMap<>();
    private Optional<StageCatalogue.ApiList> list = Optional.empty();
    private Instant loadedAt = Instant.MIN;

    /**
     * An index that knows what the catalogue does.
     *
     * @param reader whose answers are new
     */
    StageIndex(ConfigurationReader reader, StageCatalogue catalogue, InstantSource clock) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A stage and how it logs. */
    record Entry(ApiId api, ApiStages.Logging logging) {}

    /** The stages that log to a log group, as far as known. */
    synchronized List<Entry> loggingTo(String logGroup) {
        List<Entry> entries = new ArrayList<>();
        for (ApiStages of : stages.values()) {
            of.stages().stream()
                    .filter(logging -> logging.logGroup().equals(logGroup))
                    .forEach(logging -> entries.add(new Entry(of.api(), logging)));
        }
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.api().value())
                        .thenComparing(entry -> entry.logging().stage()));
        return entries;
    }

    /** Whether it was ever needed. */
    synchronized boolean isBegun() {
        load(IN_MEMORY);
        return list.isPresent();
    }

    /**
     * Reads what is missing or too old, first the APIs of which nothing is known.
     *
     * @param sought a log group that is asked for: where none is known for it, there may be new
     *     APIs
     * @return what could not be read, where without it a stage may be missing; else nothing
     */
    synchronized List<Reading.Unread<?>> complete(Optional<String> sought) {
        load(IN_MEMORY);
        boolean unknown = sought.filter(group -> loggingTo(group).isEmpty()).isPresent();
        List<Reading.Unread<?>> unread = new ArrayList<>();
        readList(unknown ? UNLISTED : IN_CATALOGUE).ifPresent(unread::add);
        if (unread.isEmpty()) {
            unread.addAll(readStages());
        }
        return isWhole(unknown) ? List.of() : unread;
    }

    private Optional<Reading.Unread<List<RestApi>>> readList(Duration age) {
        if (isListed(age)) {
            return Optional.empty();
        }
        load(WHILE_READING);
        if (isListed(age)) {
            return Optional.empty();
        }
        Reading<List<RestApi>> apis = reader.restApis();
        apis.found().ifPresent(this::keep);
        return apis.unread();
    }

    private boolean isListed(Duration age) {
        return list.filter(known -> isYounger(known.readAt(), age)).isPresent();
    }

    /** What is known of every API stands for a day, if it cannot be read anew. */
    private boolean isWhole(boolean unknown) {
        return isListed(unknown ? UNLISTED : STANDS)
                && list.stream()
                        .flatMap(known -> known.apis().stream())
                        .allMatch(api -> isYounger(readAt(api), STANDS));
    }

    /** Reads anew what is known of these APIs, if it is older than the reader's answers may be. */
    synchronized void renew(List<ApiId> apis) {
        apis.forEach(this::read);
    }

    private List<Reading.Unread<?>> readStages() {
        List<Reading.Unread<?>> unread = new ArrayList<>();
        Set<ApiId> tried = new HashSet<>();
        for (Optional<ApiId> api = due(tried); api.isPresent(); api = due(tried)) {
            tried.add(api.get());
            Optional<Reading.Unread<List<Stage>>> failed = read(api.get());
            failed.ifPresent(unread::add);
            if (failed.filter(Reading.Unread::putOff).isPresent()) {
                break;
            }
        }
        return unread;
    }

    /** The next to read, when the catalogue was looked at a moment ago: others read as well. */
    private Optional<ApiId> due(Set<ApiId> tried) {
        Optional<ApiId> due = firstDue(tried);
        if (due.isEmpty() || isYounger(loadedAt, WHILE_READING)) {
            return due;
        }
        load(WHILE_READING);
        return firstDue(tried);
    }

    private Optional<ApiId> firstDue(Set<ApiId> tried) {
        return list.stream()
                .flatMap(known -> known.apis().stream())
                .filter(api -> !tried.contains(api) && !isYounger(readAt(api), IN_CATALOGUE))
                .min(Comparator.comparing(this::readAt).thenComparingInt(this::turn));
    }

    private Optional<Reading.Unread<List<Stage>>> read(ApiId api) {
        Reading<List<Stage>> reading = reader.stages(api);
        if (reading.unread().isEmpty()) {
            ApiStages read = ApiStages.of(api, reading.found().orElse(List.of()), clock.instant());
            stages.put(api, read);
            catalogue.keep(read);
        }
        return reading.unread();
    }

    /** Processes that begin at the same moment do not all begin with the same API. */
    private int turn(ApiId api) {
        return (api.hashCode() ^ Long.hashCode(loadedAt.toEpochMilli())) * SCATTER;
    }

    private void keep(List<RestApi> apis) {
        var read =
                new StageCatalogue.ApiList(
                        apis.stream().map(RestApi::id).toList(), clock.instant());
        list = Optional.of(read);
        stages.keySet().retainAll(read.apis());
        catalogue.keep(read);
    }

    private void load(Duration age) {
        if (isYounger(loadedAt, age)) {
            return;
        }
        loadedAt = clock.instant();
        StageCatalogue.Contents kept = catalogue.read();
        list = newer(list, kept.list());
        for (ApiStages of : kept.stages()) {
            stages.merge(of.api(), of, (a, b) -> a.readAt().isBefore(b.readAt()) ? b : a);
        }
        list.ifPresent(known -> stages.keySet().retainAll(known.apis()));
    }

    private static Optional<StageCatalogue.ApiList> newer(
            Optional<StageCatalogue.ApiList> ours, Optional<StageCatalogue.ApiList> theirs) {
        return ours.filter(
                        our ->
                                theirs.filter(their -> their.readAt().isAfter(our.readAt()))
                                        .isEmpty())
                .or(() -> theirs);
    }

    private Instant readAt(ApiId api) {
        return Optional.ofNullable(stages.get(api)).map(ApiStages::readAt).orElse(Instant.MIN);
    }

    private boolean isYounger(Instant readAt, Duration age) {
        return readAt.isAfter(clock.instant().minus(age));
    }
}
