package io.routemedic.configuration;

import java.util.List;

/**
 * How RouteMedic itself is run.
 *
 * @param logRetentionDays for the functions' own logs; one of the periods CloudWatch Logs offers
 * @param tracing whether X-Ray traces the functions
 * @param diagnoseConcurrency how many diagnoses run at once, at most; 0 reserves and limits nothing
 * @param alarmsTo e-mail addresses for RouteMedic's own alarms
 * @param agents ARNs of roles and users that may ask by the console's function URL; there is none
 *     where nobody may
 */
public record Operation(
        int logRetentionDays,
        boolean tracing,
        int diagnoseConcurrency,
        List<String> alarmsTo,
        List<String> agents) {
    public Operation {
        alarmsTo = List.copyOf(alarmsTo);
        agents = List.copyOf(agents);
    }
}
