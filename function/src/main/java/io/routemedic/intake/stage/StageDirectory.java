package io.routemedic.intake.stage;

import io.routemedic.gateway.model.AccessLogSettings;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which stages write to a log group, and in which format. Nothing a line says makes a
 * stage a candidate unless that stage's own access log settings name the log group.
 *
 * <p>Reads each stage once per time to live, never per line. What could not be read is asked for
 * again much sooner.
 */
public final class StageDirectory {

    /** Claims of lines that are looked up before only the index counts, per time to live. */
    private static final int MOST_CLAIMS = 50;

    private static final Duration RETRY = Duration.ofSeconds(15);

    private final ConfigurationReader reader;
    private final List<LogGroupMapping> mappings;
    private final Expiring<StageRef, Reading<Stage>> stages;
    private final Expiring<String, StageCandidates> index;
    private final Expiring<String, AccessLogFormat> formats;

    /**
     * @param mappings the configured log groups; a log group may have several stages
     * @param timeToLive how long a reading is good for
     */
    public StageDirectory(
            ConfigurationReader reader,
            List<LogGroupMapping> mappings,
            Duration timeToLive,
            InstantSource clock) {
        this.reader = reader;
        this.mappings = List.copyOf(mappings);
        Duration retry = timeToLive.compareTo(RETRY) < 0 ? timeToLive : RETRY;
        this.stages =
                new Expiring<>(
                        clock, reading -> reading instanceof Reading.Read<?> ? timeToLive : retry);
        this.index = new Expiring<>(clock, found -> found.complete() ? timeToLive : retry);
        this.formats = new Expiring<>(clock, _ -> timeToLive);
    }

    /** The stages that the configuration names for a log group; none when it names none. */
    public StageCandidates configured(String logGroup) {
        var candidates = new ArrayList<Candidate>();
        var problems = new ArrayList<String>();
        for (LogGroupMapping mapping : mappings) {
            if (mapping.logGroup().equals(logGroup)) {
                Reading<Stage> reading = stage(mapping.stage());
                candidates.add(new Candidate(mapping.stage(), formatOf(reading)));
                problemWith(mapping.stage(), reading).ifPresent(problems::add);
            }
        }
        return new StageCandidates(candidates, true, problems);
    }

    /**
     * As {@link #configured}, with formats read a moment ago at most: for lines that do not have
     * the format that was read before.
     */
    public StageCandidates configuredAfresh(String logGroup) {
        mappings.stream()
                .filter(mapping -> mapping.logGroup().equals(logGroup))
                .forEach(mapping -> stages.forgetOlder(mapping.stage(), RETRY));
        return configured(logGroup);
    }

    /** The stage that a line names, if that stage's access log really goes to this log group. */
    public Optional<Candidate> confirmed(String logGroup, StageRef claimed) {
        if (!stages.holds(claimed) && stages.size() >= mappings.size() + MOST_CLAIMS) {
            return Optional.empty();
        }
        Reading<Stage> reading = stage(claimed);
        return reading.found()
                .filter(stage -> logsTo(stage, logGroup))
                .map(_ -> new Candidate(claimed, formatOf(reading)));
    }

    /** All stages of the account whose access log goes to this log group. */
    public StageCandidates loggingTo(String logGroup) {
        return index.get(logGroup, this::search);
    }

    private Reading<Stage> stage(StageRef ref) {
        return stages.get(ref, reader::stage);
    }

    private StageCandidates search(String logGroup) {
        var candidates = new ArrayList<Candidate>();
        var problems = new ArrayList<String>();
        Reading<List<RestApi>> apis = reader.restApis();
        apis.unread().map(StageDirectory::sentence).ifPresent(problems::add);
        for (RestApi api : apis.found().orElse(List.of())) {
            Reading<List<Stage>> read = reader.stages(api.id());
            read.unread().map(StageDirectory::sentence).ifPresent(problems::add);
            for (Stage stage : read.found().orElse(List.of())) {
                if (logsTo(stage, logGroup)) {
                    candidates.add(new Candidate(stage.ref(), formatOf(stage)));
                }
            }
        }
        return new StageCandidates(
                candidates, problems.isEmpty(), problems.stream().distinct().toList());
    }

    private AccessLogFormat formatOf(Reading<Stage> reading) {
        return reading.found().map(this::formatOf).orElseGet(AccessLogFormat::unknown);
    }

    private AccessLogFormat formatOf(Stage stage) {
        return stage.accessLog()
                .flatMap(AccessLogSettings::format)
                .map(text -> formats.get(text, AccessLogFormat::compile))
                .orElseGet(AccessLogFormat::unknown);
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
                    stage.accessLog().flatMap(AccessLogSettings::format).isPresent()
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
