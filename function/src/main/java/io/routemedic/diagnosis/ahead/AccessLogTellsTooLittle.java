package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.Stage;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A stage whose failures nobody will see, because its access log does not show them. */
final class AccessLogTellsTooLittle implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.apis().stream()
                .flatMap(
                        api ->
                                api.stages().stream()
                                        .flatMap(
                                                stage ->
                                                        lack(stage)
                                                                .map(what -> trap(api, stage, what))
                                                                .stream()))
                .toList();
    }

    private static Optional<String> lack(Stage stage) {
        if (stage.accessLog().isEmpty()) {
            return Optional.of("Access logging is off: nobody learns what fails there.");
        }
        Set<LogVariable> logged =
                stage.accessLog()
                        .flatMap(Stage.AccessLog::format)
                        .map(format -> AccessLogFormat.compile(format).variables())
                        .orElse(Set.of());
        List<String> missing =
                Stream.of(LogVariable.HTTP_METHOD, LogVariable.PATH)
                        .filter(variable -> !logged.contains(variable))
                        .map(variable -> "`$context." + variable.contextName() + "`")
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Its access log lacks %s: no failure in it can be explained."
                                .formatted(String.join(" and ", missing)));
    }

    private Trap trap(Outlook.Api api, Stage stage, String what) {
        return Trap.of(
                this,
                api.id(),
                "Stage `%s`".formatted(stage.ref()),
                what,
                "`./routemedic doctor` gives a log format that tells enough.");
    }
}
