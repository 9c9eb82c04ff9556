package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.LogEvidence;
import io.routemedic.diagnosis.Place;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.Standing;
import io.routemedic.incident.Incident;
import io.routemedic.intake.line.Symptom;
import java.util.ArrayList;
import java.util.List;

/** What is known of a request that failed although its route is live, for no reason found. */
final class ServedYetFailed {
    private ServedYetFailed() {}

    static List<Evidence> evidence(Standing.Served served, Incident incident) {
        Place place = served.place();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        "Deployment `%s`, created %s, has `%s` with authorization `%s`."
                                .formatted(
                                        place.live().id(),
                                        place.live().created(),
                                        served.match().route(),
                                        served.access().authorizationType()),
                        place.liveSource()));
        if (incident.lastSeen().isBefore(place.stage().lastUpdated())) {
            evidence.add(
                    new Evidence(
                            "Stage `%s` was updated at %s, after the last of these requests."
                                    .formatted(place.ref(), place.stage().lastUpdated()),
                            place.stageSource()));
        }
        if (incident.symptom() == Symptom.AUTHORIZATION_HEADER) {
            evidence.add(
                    LogEvidence.of(
                            incident,
                            "The request carried an `Authorization` header that is not a"
                                    + " signature."));
        }
        return evidence;
    }

    static List<Remedy> remedies(Standing.Served served, Incident incident) {
        if (incident.lastSeen().isBefore(served.place().stage().lastUpdated())) {
            return List.of(
                    new Remedy.Instruct(
                            "Try the request again: the stage has changed since, and has the route"
                                    + " now."));
        }
        return List.of(
                new Remedy.Instruct(
                        incident.symptom() == Symptom.AUTHORIZATION_HEADER
                                ? "If the API is private, look at the policy of its VPC endpoint:"
                                        + " with one that is not the default, API Gateway has been"
                                        + " seen to read the `Authorization` header on open routes."
                                : "Try the request again, and log `$context.integrationStatus`: the"
                                        + " answer may come from the backend behind the route."));
    }
}
