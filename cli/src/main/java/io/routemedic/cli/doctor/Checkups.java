package io.routemedic.cli.doctor;

import io.routemedic.configuration.Limits;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.stage.LogGroupArn;
import io.routemedic.policy.Deployer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks at each stage: a call an API, and each log group once. */
final class Checkups {

    private final ConfigurationReader reader;
    private final LogGroups groups;
    private final Pace pace;
    private final Map<String, Reading<LogGroups.LogGroup>> looked = new HashMap<>();

    Checkups(ConfigurationReader reader, LogGroups groups, Pace pace) {
        this.reader = reader;
        this.groups = groups;
        this.pace = pace;
    }

    /**
     * What was found.
     *
     * @param unread what could not be looked at, in sentences
     */
    record Found(List<Checkup> stages, List<String> unread) {}

    /**
     * Of all stages, by API and name.
     *
     * @param progress told how many APIs of how many are done
     */
    Found all(BiConsumer<Integer, Integer> progress) {
        List<Checkup> stages = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        pace.await();
        Reading<List<RestApi>> listed = reader.restApis();
        listed.unread().ifPresent(one -> unread.add(one.sentence()));
        List<RestApi> apis = listed.found().orElse(List.of());
        for (int i = 0; i < apis.size(); i++) {
            RestApi api = apis.get(i);
            pace.await();
            Reading<List<Stage>> answer = reader.stages(api.id());
            answer.unread().ifPresent(one -> unread.add(one.sentence()));
            answer.found().orElse(List.of()).forEach(stage -> stages.add(of(api, stage)));
            progress.accept(i + 1, apis.size());
        }
        return new Found(stages, unread);
    }

    private Checkup of(RestApi api, Stage stage) {
        Logging logging = logging(stage);
        Optional<Reading<LogGroups.LogGroup>> group =
                logging instanceof Logging.To to
                        ? Optional.of(looked.computeIfAbsent(to.group(), groups::look))
                        : Optional.empty();
        Optional<Deployer> deployer =
                Deployer.of(stage.tags(), Limits.USUAL_MARKERS)
                        .or(() -> Deployer.of(api.tags(), Limits.USUAL_MARKERS));
        return new Checkup(api, stage, logging, group, deployer);
    }

    private static Logging logging(Stage stage) {
        return stage.accessLog().map(Checkups::logging).orElseGet(Logging.Off::new);
    }

    private static Logging logging(Stage.AccessLog log) {
        String group = LogGroupArn.nameIn(log.destinationArn());
        if (group.isEmpty()) {
            return new Logging.Elsewhere(log.destinationArn());
        }
        String format = log.format().orElse("");
        Set<LogVariable> logged = AccessLogFormat.compile(format).variables();
        return new Logging.To(group, format, logged, missing(logged));
    }

    /** Without method and path no route can be told, and without the error no failure. */
    private static List<LogVariable> missing(Set<LogVariable> logged) {
        boolean tellsError =
                Stream.of(
                                LogVariable.ERROR_RESPONSE_TYPE,
                                LogVariable.ERROR_MESSAGE,
                                LogVariable.ERROR_MESSAGE_STRING)
                        .anyMatch(logged::contains);
        return Stream.of(LogVariable.HTTP_METHOD, LogVariable.PATH, LogVariable.ERROR_RESPONSE_TYPE)
                .filter(one -> !logged.contains(one))
                .filter(one -> one != LogVariable.ERROR_RESPONSE_TYPE || !tellsError)
                .toList();
    }
}
