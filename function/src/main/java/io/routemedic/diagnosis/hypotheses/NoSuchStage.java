package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Examination;
import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The URL names a stage that the API does not have. Never reaches a log. */
public final class NoSuchStage implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.NO_SUCH_STAGE;
    }

    @Override
    public Verdict test(Examination examination) {
        if (examination.snapshot().api().flatMap(Reading::found).isEmpty()) {
            return new Verdict.Refuted("Not asked for a URL of a known API.");
        }
        return switch (examination.snapshot().stage()) {
            case Reading.Unread<Stage> unread ->
                    new Verdict.Inconclusive(List.of(Unreadable.sentence(unread)));
            case Reading.Read<Stage>(Stage stage, Source _) ->
                    new Verdict.Refuted("Stage `%s` exists.".formatted(stage.ref()));
            case Reading.Absent<Stage>(Source source) -> confirmed(examination, source);
        };
    }

    private static Verdict confirmed(Examination examination, Source source) {
        Optional<StageRef> asked = examination.incident().key().origin().stage();
        List<String> names = existing(examination);
        String fact =
                asked.map(
                                stage ->
                                        "API `%s` has no stage `%s`."
                                                .formatted(stage.api(), stage.stage()))
                        .orElse("The URL names no stage.");
        String list =
                names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return new Verdict.Confirmed(
                Confidence.CERTAIN,
                List.of(
                        new Evidence(
                                names.isEmpty() ? fact : fact + " Its stages are " + list + ".",
                                source)),
                List.of(
                        new Remedy.Instruct(
                                "Write the name of an existing stage right after the host; API"
                                        + " Gateway answers `Forbidden` otherwise.")));
    }

    private static List<String> existing(Examination examination) {
        return examination.snapshot().siblings().flatMap(Reading::found).orElse(List.of()).stream()
                .map(stage -> stage.ref().stage().value())
                .sorted()
                .toList();
    }
}
