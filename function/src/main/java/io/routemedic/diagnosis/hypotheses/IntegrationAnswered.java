package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Standing;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.incident.Incident;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.util.List;

/** The route is live and the request reached its integration: the backend sent this text. */
public final class IntegrationAnswered implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.INTEGRATION_ANSWERED;
    }

    @Override
    public Verdict test(Examination examination) {
        Incident incident = examination.incident();
        if (incident.integrationStatus().isEmpty()) {
            return withoutStatus(incident);
        }
        return switch (examination.standing()) {
            case Standing.Unknown(List<String> missing) -> new Verdict.Inconclusive(missing);
            case Standing.Unserved _, Standing.Split _ ->
                    new Verdict.Inconclusive(
                            List.of(
                                    "The log shows integration status `%s`, so the route was served then, but the live deployment does not have it now."
                                            .formatted(incident.integrationStatus().get())));
            case Standing.Served served -> confirmed(served, incident);
        };
    }

    /**
     * API Gateway's own errors name a response type or a message; only the bare look may deceive.
     */
    private static Verdict withoutStatus(Incident incident) {
        boolean notLogged =
                !incident.logged().contains(LogVariable.INTEGRATION_STATUS)
                        && !incident.logged().contains(LogVariable.INTEGRATION_STATUS_V2);
        return incident.symptom() == Symptom.STATUS_AND_LENGTH && notLogged
                ? new Verdict.Inconclusive(
                        List.of(
                                "The access log format has no `$context.integrationStatus`, so an"
                                        + " answer of the backend looks the same."))
                : new Verdict.Refuted("The request reached no integration.");
    }

    private static Verdict confirmed(Standing.Served served, Incident incident) {
        boolean ownError = incident.symptom() != Symptom.STATUS_AND_LENGTH;
        return new Verdict.Confirmed(
                ownError ? Confidence.LIKELY : Confidence.CERTAIN,
                List.of(
                        served.place().has(served.match().route()),
                        Evidence.logged(
                                incident,
                                "The line shows integration status `%s`: the request reached the backend."
                                        .formatted(incident.integrationStatus().orElseThrow()))),
                List.of(
                        new Remedy.Instruct(
                                "Look in the log of the backend behind `%s`."
                                        .formatted(served.match().route()))));
    }
}
