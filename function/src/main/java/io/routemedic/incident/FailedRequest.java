package io.routemedic.incident;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RouteLookup;
import io.routemedic.gateway.paths.RouteLookup.Destination;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Redactor;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One failed request, as far as each one counts. Its other texts are redacted only if an incident
 * shows them.
 *
 * @param method redacted and bounded; empty when it is not logged
 * @param path redacted and bounded; empty when it is not logged, or explains nothing
 * @param route the route that the request leads to; empty when there is none, or none is known
 */
public record FailedRequest(
        AccessLogEntry entry,
        Symptom symptom,
        Instant at,
        Optional<String> method,
        Optional<String> path,
        Optional<Route> route) {

    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_WORD = 16;

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_+/-]{1,40}={0,2}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

    private static final Redactor REDACTOR = new Redactor();

    /**
     * What a line says of a request of which it is not known which stage refused it.
     *
     * @param loggedAt when CloudWatch Logs got the line: stands in for the request's time where the
     *     line does not say it
     */
    public static FailedRequest of(AccessLogEntry entry, Symptom symptom, Instant loggedAt) {
        return pathless(entry, symptom, loggedAt)
                .leadingTo(
                        loggedPath(entry, symptom).map(path -> REDACTOR.redact(path, LONGEST_PATH)),
                        Optional.empty());
    }

    /** As {@link #of}, where the stage is known, and so perhaps the route that it leads to. */
    public static FailedRequest of(
            AccessLogEntry entry,
            Symptom symptom,
            Instant loggedAt,
            StageRef stage,
            RouteLookup routes) {
        FailedRequest pathless = pathless(entry, symptom, loggedAt);
        Optional<LoggedRequest> logged = pathless.logged(stage);
        if (logged.isEmpty()) {
            return of(entry, symptom, loggedAt);
        }
        Optional<Destination> destination = routes.destination(logged.get());
        var shown = new ShownPath(REDACTOR, routes, LONGEST_PATH);
        return pathless.leadingTo(
                Optional.of(shown.of(logged.get(), destination)),
                destination.map(Destination::route));
    }

    private static FailedRequest pathless(AccessLogEntry entry, Symptom symptom, Instant loggedAt) {
        return new FailedRequest(
                entry,
                symptom,
                RequestTime.of(entry).orElse(loggedAt),
                redacted(entry, LogVariable.HTTP_METHOD, LONGEST_WORD),
                Optional.empty(),
                Optional.empty());
    }

    private FailedRequest leadingTo(Optional<String> shown, Optional<Route> known) {
        return new FailedRequest(entry, symptom, at, method, shown, known);
    }

    /** The request with its path as it is; empty when the line does not tell so much. */
    private Optional<LoggedRequest> logged(StageRef stage) {
        if (symptom == Symptom.NOT_A_REST_API || method.isEmpty()) {
            return Optional.empty();
        }
        return loggedPath(entry, symptom)
                .map(
                        path ->
                                new LoggedRequest(
                                        stage,
                                        method.get(),
                                        path,
                                        domainName(),
                                        domainRoute(entry::value)));
    }

    /** A 403 that may have any reason: which path it was for explains nothing. */
    private static Optional<String> loggedPath(AccessLogEntry entry, Symptom symptom) {
        return symptom == Symptom.STATUS_ALONE ? Optional.empty() : entry.value(LogVariable.PATH);
    }

    /** The requests that one diagnosis explains together with this one. */
    public RequestGroup group() {
        return route.<RequestGroup>map(RequestGroup.OfRoute::new)
                .or(() -> path.map(shown -> new RequestGroup.Alike(method, PathShape.of(shown))))
                .orElseGet(RequestGroup.PathNotLogged::new);
    }

    /** What counts as the source of the request; empty when no address is logged. */
    Optional<String> source() {
        return entry.value(LogVariable.SOURCE_IP).map(SourceNetwork::of);
    }

    /** A value, redacted and bounded. */
    Optional<String> text(LogVariable variable) {
        return redacted(entry, variable, LONGEST_TEXT);
    }

    Optional<String> message() {
        return entry.firstOf(LogVariable.ERROR_MESSAGE, LogVariable.ERROR_MESSAGE_STRING)
                .map(message -> REDACTOR.redact(message, LONGEST_TEXT));
    }

    /** The extended request id, which clients cannot choose, else the request id. */
    Optional<String> requestId() {
        return asIs(LogVariable.EXTENDED_REQUEST_ID, REQUEST_ID)
                .or(() -> asIs(LogVariable.REQUEST_ID, REQUEST_ID));
    }

    Optional<String> domainName() {
        return asIs(LogVariable.DOMAIN_NAME, HOST);
    }

    // API Gateway's own ids and hosts are opaque, but people look for them and diagnosis needs
    // them.
    private Optional<String> asIs(LogVariable variable, Pattern expected) {
        return entry.value(variable)
                .filter(value -> expected.matcher(value).matches())
                .or(() -> text(variable));
    }

    /** A rule comes first, whatever else is logged: mappings are asked only where none matches. */
    Optional<DomainRoute> domainRoute() {
        return domainRoute(this::text);
    }

    private static Optional<DomainRoute> domainRoute(
            Function<LogVariable, Optional<String>> value) {
        return value.apply(LogVariable.ROUTING_RULE_MATCHED)
                .<DomainRoute>map(DomainRoute.Ruled::new)
                .or(() -> value.apply(LogVariable.BASE_PATH_MATCHED).map(DomainRoute.Mapped::new));
    }

    Optional<String> integrationStatus() {
        return entry.firstOf(LogVariable.INTEGRATION_STATUS, LogVariable.INTEGRATION_STATUS_V2)
                .map(status -> REDACTOR.redact(status, LONGEST_WORD));
    }

    Optional<Boolean> canaryRequest() {
        return entry.value(LogVariable.IS_CANARY_REQUEST)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    private static Optional<String> redacted(
            AccessLogEntry entry, LogVariable variable, int longest) {
        return entry.value(variable).map(value -> REDACTOR.redact(value, longest));
    }
}
