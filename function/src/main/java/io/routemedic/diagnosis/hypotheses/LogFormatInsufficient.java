package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.IncidentGaps;
import io.routemedic.diagnosis.examination.LogFormats;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The access log does not show what was asked for: no diagnosis can tell. */
public final class LogFormatInsufficient implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.LOG_FORMAT_INSUFFICIENT;
    }

    @Override
    public Verdict test(Examination examination) {
        Incident incident = examination.incident();
        Optional<StageRef> stage = incident.key().origin().stage();
        if (stage.isEmpty()) {
            return new Verdict.Inconclusive(IncidentGaps.of(incident));
        }
        Set<LogVariable> logged = incident.logged();
        boolean tellsRequest =
                logged.contains(LogVariable.PATH)
                        && logged.contains(LogVariable.HTTP_METHOD)
                        && incident.symptom() != Symptom.STATUS_ALONE;
        if (tellsRequest || incident.symptom() == Symptom.NOT_A_REST_API) {
            return new Verdict.Refuted("The access log format shows method and path.");
        }
        List<LogVariable> missing = LogFormats.missing(logged);
        return new Verdict.Confirmed(
                Confidence.CERTAIN,
                evidence(examination, missing),
                remedies(stage.get(), examination, missing));
    }

    private static List<Evidence> evidence(Examination examination, List<LogVariable> missing) {
        List<Evidence> evidence = new ArrayList<>();
        String names = names(missing);
        evidence.add(
                settings(examination)
                        .map(
                                read ->
                                        new Evidence(
                                                "The access log format of stage `%s` lacks %s."
                                                        .formatted(read.value().ref(), names),
                                                read.source()))
                        .orElseGet(
                                () ->
                                        Evidence.logged(
                                                examination.incident(),
                                                "The lines in the access log lack %s."
                                                        .formatted(names))));
        if (examination.incident().symptom() == Symptom.STATUS_AND_LENGTH) {
            evidence.add(
                    Evidence.logged(
                            examination.incident(),
                            "Status 403 with 42 bytes is the look of `Missing Authentication"
                                    + " Token`; the lines do not show more."));
        }
        if (examination.incident().symptom() == Symptom.STATUS_ALONE) {
            evidence.add(
                    Evidence.logged(
                            examination.incident(),
                            "Status 403 has many reasons; the lines do not show which."));
        }
        return evidence;
    }

    private static List<Remedy> remedies(
            StageRef stage, Examination examination, List<LogVariable> missing) {
        List<Remedy> remedies = new ArrayList<>();
        settings(examination)
                .ifPresentOrElse(
                        read -> remedies.add(new Remedy.SetLogFormat(stage, format(read, missing))),
                        () ->
                                remedies.add(
                                        new Remedy.Instruct(
                                                "Add %s to the access log format of stage `%s`."
                                                        .formatted(names(missing), stage))));
        return remedies;
    }

    private static String format(Reading.Read<Stage> read, List<LogVariable> missing) {
        return read.value()
                .accessLog()
                .flatMap(Stage.AccessLog::format)
                .map(format -> LogFormats.extend(format, missing))
                .orElseGet(LogFormats::recommended);
    }

    private static Optional<Reading.Read<Stage>> settings(Examination examination) {
        return examination.snapshot().stage() instanceof Reading.Read<Stage>(var s, Source source)
                ? Optional.of(new Reading.Read<>(s, source))
                : Optional.empty();
    }

    private static String names(List<LogVariable> variables) {
        return Phrases.listed(
                variables.stream().map(variable -> "$context." + variable.contextName()).toList());
    }
}
