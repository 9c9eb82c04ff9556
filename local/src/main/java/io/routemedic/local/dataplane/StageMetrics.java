package io.routemedic.local.dataplane;

import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What API Gateway tells CloudWatch of its stages' answers, minute by minute. */
public final class StageMetrics {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So far from now that nobody's last switch is in between, or in the same minute. */
    private static final Duration WELL_APART = Duration.ofMinutes(3);

    private record Answered(
            Instant at, String apiName, StageState stage, String deployment, int status) {

        boolean isSinceTheSwitch() {
            return stage.deploymentId().equals(deployment);
        }
    }

    private final MetricsArrival arrival;
    private final InstantSource clock;
    private final List<Answered> answers = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

    public StageMetrics(MetricsArrival arrival, InstantSource clock) {
        this.arrival = arrival;
        this.clock = clock;
    }

    /** As late as is usual on AWS. */
    public static StageMetrics asOnAws() {
        return new StageMetrics(
                new MetricsArrival.Late(Duration.ofMinutes(2)), InstantSource.system());
    }

    void answered(Instant at, RestApiState api, StageState stage, int status) {
        answers.add(new Answered(at, dimension(api), stage, stage.deploymentId(), status));
    }

    /** AWS drops what is not ASCII, and takes the id when nothing is left. */
    private static String dimension(RestApiState api) {
        String ascii =
                api.name()
                        .codePoints()
                        .filter(one -> one < 128)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return ascii.isEmpty() ? api.id() : ascii;
    }

    /** Somebody asks for metrics, of one or several kinds. */
    public void look() {
        looks.incrementAndGet();
    }

    /**
     * How many answers a metric counts in each minute that has arrived. A minute without any answer
     * has no value, not zero.
     *
     * @param metric {@code 5XXError}, {@code 4XXError} or {@code Count}
     * @param from the first minute
     * @param to the first minute that no longer counts
     */
    public SortedMap<Instant, Long> minutes(
            String metric, String apiName, String stage, Instant from, Instant to) {
        SortedMap<Instant, Long> minutes = new TreeMap<>();
        answers.stream()
                .filter(one -> one.apiName().equals(apiName) && one.stage().name().equals(stage))
                .forEach(
                        one ->
                                minute(one, from, to)
                                        .ifPresent(
                                                minute ->
                                                        minutes.merge(
                                                                minute,
                                                                counts(metric, one.status()),
                                                                Long::sum)));
        return minutes;
    }

    /** Empty while it has not arrived. */
    private Optional<Instant> minute(Answered answer, Instant from, Instant to) {
        Instant now = clock.instant();
        return switch (arrival) {
            case MetricsArrival.Late(Duration lag) ->
                    Optional.of(answer.at().truncatedTo(ChronoUnit.MINUTES))
                            .filter(minute -> !minute.plus(MINUTE).plus(lag).isAfter(now))
                            .filter(minute -> !minute.isBefore(from) && minute.isBefore(to));
            case MetricsArrival.AtLook(int look) ->
                    answer.isSinceTheSwitch()
                            ? Optional.of(now.plus(WELL_APART).truncatedTo(ChronoUnit.MINUTES))
                                    .filter(_ -> looks.get() >= look)
                            : Optional.of(now.minus(WELL_APART).truncatedTo(ChronoUnit.MINUTES));
        };
    }

    private static long counts(String metric, int status) {
        return switch (metric) {
            case "5XXError" -> status >= 500 ? 1 : 0;
            case "4XXError" -> status >= 400 && status < 500 ? 1 : 0;
            default -> 1;
        };
    }
}
