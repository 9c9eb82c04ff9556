package io.routemedic.local.dataplane;

import io.routemedic.local.world.RestApiState;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What API Gateway tells CloudWatch of its stages' answers. */
public final class StageMetrics {

    private record Answered(Instant at, String apiName, String stage, int status) {}

    private final List<Answered> answers = new CopyOnWriteArrayList<>();

    void answered(Instant at, RestApiState api, String stage, int status) {
        answers.add(new Answered(at, dimension(api), stage, status));
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

    /**
     * How many answers a metric counts.
     *
     * @param metric {@code 5XXError}, {@code 4XXError} or {@code Count}
     * @param from the first instant that counts
     * @param to the first instant that no longer counts
     */
    public long sum(String metric, String apiName, String stage, Instant from, Instant to) {
        return answers.stream()
                .filter(one -> one.apiName().equals(apiName) && one.stage().equals(stage))
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(to))
                .filter(one -> counts(metric, one.status()))
                .count();
    }

    private static boolean counts(String metric, int status) {
        return switch (metric) {
            case "5XXError" -> status >= 500;
            case "4XXError" -> status >= 400 && status < 500;
            default -> true;
        };
    }
}
