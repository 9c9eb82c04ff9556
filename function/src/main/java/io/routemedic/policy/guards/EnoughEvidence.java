package io.routemedic.policy.guards;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.Optional;

/**
 * Real consumers need the route: the cause is sure enough, and enough requests for the route itself
 * failed on the stage, from enough sources, none of which look like a scan.
 */
public final class EnoughEvidence implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return against(proposal).map(why -> new Objection(name(), why));
    }

    private static Optional<String> against(Proposal proposal) {
        Finding finding = proposal.finding();
        if (finding.cause() != Cause.ROUTE_NOT_DEPLOYED) {
            return Optional.of("A deployment does not help against `" + finding.cause() + "`.");
        }
        if (finding.confidence() == Confidence.POSSIBLE) {
            return Optional.of(
                    "The missing deployment is only one explanation among others: look at the"
                            + " finding's alternatives.");
        }
        if (finding.alternatives().stream()
                .anyMatch(alternative -> alternative.cause() == Cause.SCANNER_PROBE)) {
            return Optional.of("The requests look like a scan: nobody may miss this route.");
        }
        return againstOrigin(finding.incident()).or(() -> againstCounts(proposal));
    }

    /** What is counted has to be requests for the route, and of the stage. */
    private static Optional<String> againstOrigin(Incident incident) {
        if (incident.route().isEmpty()) {
            return Optional.of(
                    "The failed requests were not counted by the route that they lead to, because"
                            + " the configuration could not be read then; it is decided anew when"
                            + " the route fails again.");
        }
        return incident.key().origin().saidByLines()
                ? Optional.of(
                        "Only the log lines say which stage refused the requests, and clients write"
                                + " into those: give the stage a log group of its own, or name it"
                                + " as the only one of `%s` under `accessLogs`."
                                        .formatted(incident.key().origin().logGroup()))
                : Optional.empty();
    }

    private static Optional<String> againstCounts(Proposal proposal) {
        HealingRules rules = proposal.rules();
        Circumstances.Tally seen =
                proposal.circumstances().tally().orElseGet(() -> tally(proposal.finding()));
        if (seen.requests() < rules.minRequests()) {
            return Optional.of(
                    "Only %d of %d requests that it takes have failed so far."
                            .formatted(seen.requests(), rules.minRequests()));
        }
        // Where addresses are not logged, all that is sure is that the requests came from
        // somewhere.
        int sources = Math.max(seen.distinctSources(), seen.requests() > 0 ? 1 : 0);
        if (sources >= rules.minSources()) {
            return Optional.empty();
        }
        return Optional.of(
                seen.distinctSources() == 0
                        ? "Where the requests came from is not logged: add"
                                + " `$context.identity.sourceIp` to the access log format."
                        : "The requests came from only %d of %d sources that it takes."
                                .formatted(sources, rules.minSources()));
    }

    private static Circumstances.Tally tally(Finding finding) {
        Incident incident = finding.incident();
        return new Circumstances.Tally(incident.count(), incident.distinctSources());
    }
}
