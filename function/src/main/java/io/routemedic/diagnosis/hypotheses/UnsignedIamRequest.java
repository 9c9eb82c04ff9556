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
import io.routemedic.intake.line.Symptom;
import java.util.List;

/** The route is live with IAM authorization, and the request carried no signature. */
public final class UnsignedIamRequest implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.UNSIGNED_IAM_REQUEST;
    }

    @Override
    public Verdict test(Examination examination) {
        return switch (examination.standing()) {
            case Standing.Unknown(List<String> missing) -> new Verdict.Inconclusive(missing);
            case Standing.Unserved(var place) ->
                    new Verdict.Refuted(
                            "Stage `%s` has no route for the request, so nothing asked for a signature."
                                    .formatted(place.ref()));
            case Standing.Split _ ->
                    new Verdict.Refuted("Only one of the stage's two deployments has the route.");
            case Standing.Served served -> served(served, examination.incident());
        };
    }

    private static Verdict served(Standing.Served served, Incident incident) {
        if (incident.integrationStatus().isPresent()) {
            return new Verdict.Refuted("The request reached the integration, so it was let in.");
        }
        if (!served.access().isKnown()) {
            return new Verdict.Inconclusive(
                    List.of(
                            "AWS did not say which authorization `%s` has."
                                    .formatted(served.match().route())));
        }
        if (!served.access().isIam()) {
            return new Verdict.Refuted(
                    "`%s` is live with authorization `%s`, which needs no signature."
                            .formatted(
                                    served.match().route(), served.access().authorizationType()));
        }
        // What a token does on an IAM route is reported by many, but not documented.
        boolean token = incident.symptom() == Symptom.AUTHORIZATION_HEADER;
        return new Verdict.Confirmed(
                (token ? Confidence.LIKELY : Confidence.CERTAIN).atMost(served.place().ceiling()),
                List.of(
                        served.place().serves(),
                        new Evidence(
                                "Deployment `%s` has `%s` with authorization `AWS_IAM`."
                                        .formatted(
                                                served.place().live().id(), served.match().route()),
                                served.place().liveSource()),
                        Evidence.logged(
                                incident,
                                token
                                        ? "The request carried an `Authorization` header that is"
                                                + " not a signature."
                                        : "The request carried no signature.")),
                List.of(new Remedy.SignRequest(served.match().route())));
    }
}
