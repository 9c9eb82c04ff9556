package io.routemedic.intake.traffic;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.snapshot.KnownRoutes;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.stage.LogGroupArn;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.intake.traffic.LogSearch.Extent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the access log. It cannot tell where the lines do not show it, or where there are more of
 * them than are read and none is to the point.
 */
public final class LoggedTraffic implements RouteTraffic {

    private static final String CALL = "logs:FilterLogEvents";

    private final LogSearch search;
    private final List<StageDirectory.Mapping> mappings;

    /**
     * @param mappings which stage writes to which log group, as far as that is configured
     */
    public LoggedTraffic(LogSearch search, List<StageDirectory.Mapping> mappings) {
        this.search = search;
        this.mappings = List.copyOf(mappings);
    }

    @Override
    public Reading<RouteAnswers> answers(ConfigurationReader reader, Question question) {
        return reader.stage(question.stage())
                .flatMap(
                        stage ->
                                reader.deployment(question.stage().api(), stage.deployment())
                                        .flatMap(live -> search(reader, stage, live, question)));
    }

    private Reading<RouteAnswers> search(
            ConfigurationReader reader, Stage stage, Deployment live, Question question) {
        AccessLogFormat format =
                AccessLogFormat.compile(
                        stage.accessLog().flatMap(Stage.AccessLog::format).orElse(""));
        Optional<String> blindness = blindness(stage, format, question.logGroup());
        if (blindness.isPresent()) {
            return new Reading.Unread<>(CALL, blindness.get());
        }
        var lines = new RouteLines(format, question, live, new KnownRoutes(reader));
        Reading<Extent> extent =
                search.lines(
                        question.logGroup(),
                        question.from(),
                        question.to(),
                        lines.word(),
                        lines::take);
        return extent.found().equals(Optional.of(Extent.CUT)) && lines.answers().isNone()
                ? new Reading.Unread<>(
                        CALL,
                        "Log group `%s` has more lines of that time than I read, and none of those that I read is to the point."
                                .formatted(question.logGroup()))
                : extent.map(_ -> lines.answers());
    }

    /** Why the log cannot tell, as one sentence. */
    private Optional<String> blindness(Stage stage, AccessLogFormat format, String logGroup) {
        boolean written =
                stage.accessLog()
                        .filter(log -> LogGroupArn.nameIn(log.destinationArn()).equals(logGroup))
                        .isPresent();
        if (!written) {
            return Optional.of(
                    "Stage `%s` does not write to log group `%s` any more."
                            .formatted(stage.ref(), logGroup));
        }
        if (!showsRoutes(format.variables())) {
            return Optional.of(
                    "The access log of stage `%s` does not show method, path and status of a request."
                            .formatted(stage.ref()));
        }
        boolean named =
                format.variables().containsAll(Set.of(LogVariable.API_ID, LogVariable.STAGE));
        return named || isAlone(stage.ref(), logGroup)
                ? Optional.empty()
                : Optional.of(
                        "Several stages may write to log group `%s`, and its lines do not name theirs."
                                .formatted(logGroup));
    }

    private static boolean showsRoutes(Set<LogVariable> logged) {
        return logged.containsAll(Set.of(LogVariable.STATUS, LogVariable.HTTP_METHOD))
                && (logged.contains(LogVariable.RESOURCE_PATH)
                        || logged.contains(LogVariable.PATH));
    }

    private boolean isAlone(StageRef stage, String logGroup) {
        return mappings.stream()
                .filter(mapping -> mapping.logGroup().equals(logGroup))
                .map(StageDirectory.Mapping::stage)
                .distinct()
                .toList()
                .equals(List.of(stage));
    }
}
