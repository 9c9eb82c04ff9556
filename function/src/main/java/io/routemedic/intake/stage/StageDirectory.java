package io.routemedic.intake.stage;

import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds out which stages write to a log group, and in which format. Nothing a line says makes a
 * stage a candidate unless that stage's own access log settings name the log group.
 *
 * <p>Remembers no reading: it says how old one may be, and what could not be read is asked for
 * again much sooner.
 */
public final class StageDirectory {

    /** The configuration says that a stage writes its access log to a log group. */
    public record Mapping(String logGroup, StageRef stage) {}

    /** Claims of lines that are looked up before only the index counts, per time to live. */
    private static final int MOST_CLAIMS = 50;

    private static final int MOST_FORMATS = 1000;
    private static final Duration RETRY = Duration.ofSeconds(15);

    private final List<Mapping> mappings;
    private final ConfigurationReader usual;
    private final ConfigurationReader recent;
    private final StageIndex index;
    private final Duration timeToLive;
    private final InstantSource clock;
    private final Map<StageRef, Instant> claims = new HashMap<>();
    private final Map<String, AccessLogFormat> formats = new ConcurrentHashMap<>();

    /**
     * @param mappings the configured log groups; a log group may have several stages
     * @param timeToLive how old a reading may be; what {@link #loggingTo} says is older, because it
     *     costs a call for each API
     * @param catalogue what all processes know of that
     */
    public StageDirectory(
            ConfigurationReader reader,
            List<Mapping> mappings,
            Duration timeToLive,
            StageCatalogue catalogue,
            InstantSource clock) {
        this.mappings = List.copyOf(mappings);
        this.usual = reader.atMost(timeToLive);
        this.recent = reader.atMost(timeToLive.compareTo(RETRY) < 0 ? timeToLive : RETRY);
        this.index = new StageIndex(recent, catalogue, clock);
        this.timeToLive = timeToLive;
        this.clock = clock;
    }

    /** A directory for one process alone. */
    public StageDirectory(
            ConfigurationReader reader,
            List<Mapping> mappings,
            Duration timeToLive,
            InstantSource clock) {
        this(reader, mappings, timeToLive, StageCatalogue.forgetting(), clock);
    }

    /** The stages that the configuration names for a log group; none when it names none. */
    public StageCandidates configured(String logGroup) {
        return configured(logGroup, usual);
    }

    /**
     * As {@link #configured}, with formats read a moment ago at most: for lines that do not have
     * the format that was read before.
     */
    public StageCandidates configuredAfresh(String logGroup) {
        return configured(logGroup, recent);
    }

    private StageCandidates configured(String logGroup, ConfigurationReader reader) {
        var candidates = new ArrayList<Candidate>();
        var problems = new ArrayList<String>();
        boolean putOff = false;
        for (Mapping mapping : mappings) {
            if (mapping.logGroup().equals(logGroup)) {
                Reading<Stage> reading = read(reader, from -> from.stage(mapping.stage()));
                candidates.add(new Candidate(mapping.stage(), formatOf(reading)));
                problemWith(mapping.stage(), reading).ifPresent(problems::add);
                putOff |= isPutOff(reading);
            }
        }
        return new StageCandidates(candidates, true, putOff, problems);
    }

    /** The stage that a line names, if that stage's access log really goes to this log group. */
    public StageCandidates confirmed(String logGroup, StageRef claimed) {
        if (!mayBeLookedUp(claimed)) {
            return new StageCandidates(List.of(), false, false, List.of());
        }
        Reading<Stage> reading = read(usual, from -> from.stage(claimed));
        List<Candidate> found =
                reading.found().stream()
                        .filter(stage -> logsTo(stage, logGroup))
                        .map(stage -> new Candidate(claimed, formatOf(stage)))
                        .toList();
        return new StageCandidates(found, reading.unread().isEmpty(), isPutOff(reading), List.of());
    }

    private static boolean isPutOff(Reading<?> reading) {
        return reading.unread().filter(Reading.Unread::putOff).isPresent();
    }

    private boolean mayBeLookedUp(StageRef claimed) {
        Instant now = clock.instant();
        synchronized (claims) {
            claims.values().removeIf(until -> !until.isAfter(now));
            if (claims.containsKey(claimed)
                    || mappings.stream().anyMatch(mapping -> mapping.stage().equals(claimed))) {
                return true;
            }
            if (claims.size() >= MOST_CLAIMS) {
                return false;
            }
            claims.put(claimed, now.plus(timeToLive));
            return true;
        }
    }

    /**
     * All stages of the account whose access log goes to this log group. To be asked once a batch.
     */
    public StageCandidates loggingTo(String logGroup) {
        return indexed(logGroup, index.complete(Optional.of(logGroup)));
    }

    /**
     * As {@link #loggingTo}, with formats read a moment ago at most: for lines that do not have the
     * format that was read before.
     */
    public StageCandidates loggingToAfresh(String logGroup) {
        index.renew(index.loggingTo(logGroup).stream().map(StageIndex.Entry::api).toList());
        return loggingTo(logGroup);
    }

    /** Goes on reading which stage logs where, if that was ever asked. */
    public void goOn() {
        if (index.isBegun()) {
            var _ = index.complete(Optional.empty());
        }
    }

    private StageCandidates indexed(String logGroup, List<Reading.Unread<?>> unread) {
        List<Candidate> candidates =
                index.loggingTo(logGroup).stream()
                        .map(
                                entry ->
                                        new Candidate(
                                                StageRef.of(
                                                        entry.api().value(),
                                                        entry.logging().stage()),
                                                formatOf(entry.logging().format())))
                        .toList();
        return new StageCandidates(
                candidates,
                unread.isEmpty(),
                unread.stream().anyMatch(Reading.Unread::putOff),
                unread.stream().map(StageDirectory::sentence).distinct().toList());
    }

    private <T> Reading<T> read(
            ConfigurationReader reader, Function<ConfigurationReader, Reading<T>> question) {
        Reading<T> reading = question.apply(reader);
        return reading instanceof Reading.Unread<T> ? question.apply(recent) : reading;
    }

    private AccessLogFormat formatOf(Reading<Stage> reading) {
        return reading.found().map(this::formatOf).orElseGet(AccessLogFormat::unknown);
    }

    private AccessLogFormat formatOf(Stage stage) {
        return formatOf(stage.accessLog().flatMap(Stage.AccessLog::format));
    }

    private AccessLogFormat formatOf(Optional<String> format) {
        return format.map(this::compiled).orElseGet(AccessLogFormat::unknown);
    }

    private AccessLogFormat compiled(String format) {
        if (formats.size() >= MOST_FORMATS) {
            formats.clear();
        }
        return formats.computeIfAbsent(format, AccessLogFormat::compile);
    }

    private static boolean logsTo(Stage stage, String logGroup) {
        return stage.accessLog()
                .map(settings -> LogGroupArn.nameIn(settings.destinationArn()))
                .filter(logGroup::equals)
                .isPresent();
    }

    private static Optional<String> problemWith(StageRef ref, Reading<Stage> reading) {
        return switch (reading) {
            case Reading.Read<Stage>(Stage stage, _) ->
                    stage.accessLog().flatMap(Stage.AccessLog::format).isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    "Stage `"
                                            + ref
                                            + "` has no access log format; its lines are"
                                            + " read by the usual key names.");
            case Reading.Absent<Stage> _ ->
                    Optional.of(
                            "There is no stage `"
                                    + ref
                                    + "`, though the configuration names it for"
                                    + " a log group. Correct `accessLogs` in the configuration.");
            case Reading.Unread<Stage> unread -> Optional.of(sentence(unread));
        };
    }

    private static String sentence(Reading.Unread<?> unread) {
        return "Could not find out which stage writes which format, because `"
                + unread.call()
                + "` failed: "
                + unread.why();
    }
}
