package io.routemedic.diagnosis.examination;

import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.util.ArrayList;
import java.util.List;

/** What an incident itself leaves open, before any configuration is looked at. */
public final class IncidentGaps {
    private IncidentGaps() {}

    /** One sentence for each gap; none when the incident names a request to one stage. */
    public static List<String> of(Incident incident) {
        List<String> gaps = new ArrayList<>();
        IncidentKey.Origin origin = incident.key().origin();
        if (incident.symptom() == Symptom.NOT_A_REST_API) {
            gaps.add("The line was not written by a REST API.");
        }
        if (origin.stage().isEmpty()) {
            gaps.add(
                    "Which stage writes to log group `%s` is not known."
                            .formatted(origin.logGroup()));
        }
        if (isMerged(incident)) {
            gaps.add("More different requests failed in one batch than are kept apart.");
            return gaps;
        }
        if (incident.key().group().method().isEmpty()) {
            gaps.add(gap(incident, LogVariable.HTTP_METHOD));
        }
        if (incident.path().isEmpty()) {
            gaps.add(gap(incident, LogVariable.PATH));
        }
        return gaps;
    }

    /** True for the incident that stands for the rest of a stage's batch. */
    public static boolean isMerged(Incident incident) {
        return incident.key().group() instanceof RequestGroup.Rest;
    }

    private static String gap(Incident incident, LogVariable variable) {
        return incident.logged().contains(variable)
                ? "The access log has no value for `$context.%s` in this line."
                        .formatted(variable.contextName())
                : "The access log format has no `$context.%s`.".formatted(variable.contextName());
    }
}
