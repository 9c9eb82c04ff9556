package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration around one incident, read with the fewest calls that decide it. An empty {@code
 * Optional} means "not needed, so not read": the earlier readings already explain the incident.
 *
 * @param api the API itself, for a URL asked on demand only: a request that was logged had one
 * @param stage the stage that logged the requests
 * @param live the deployment that the stage serves
 * @param canary the canary's deployment, when the stage has a canary
 * @param draft the working configuration, when live does not have the route
 * @param domain the custom domain, when the request came over one
 * @param domains all custom domains, when the path looks like one of their base paths on the
 *     execute-api host
 * @param earlier up to 3 deployments before the live one, newest first
 * @param siblings all stages of the API, when live does not have the route
 * @param elsewhere what other stages of the API, and other targets of the same custom domain, serve
 */
public record Snapshot(
        Optional<Reading<RestApi>> api,
        Reading<Stage> stage,
        Reading<Deployment> live,
        Optional<Reading<Deployment>> canary,
        Optional<Reading<Draft>> draft,
        Optional<Reading<CustomDomain>> domain,
        Optional<Reading<List<CustomDomain>>> domains,
        Optional<Reading<List<Deployment>>> earlier,
        Optional<Reading<List<Stage>>> siblings,
        Map<StageRef, Reading<Deployment>> elsewhere) {
    public Snapshot {
        elsewhere = Map.copyOf(elsewhere);
    }

    /**
     * What is known when there is no stage to look at: hardly anything.
     *
     * @param stage absent when there is none, unread when it is not known which
     */
    public static Snapshot withoutStage(
            Reading<Stage> stage,
            Optional<Reading<RestApi>> api,
            Optional<Reading<CustomDomain>> domain,
            Optional<Reading<List<Stage>>> siblings) {
        Reading<Deployment> live =
                switch (stage) {
                    case Reading.Absent<Stage>(Source source) -> new Reading.Absent<>(source);
                    case Reading.Unread<Stage> unread -> unread.as();
                    case Reading.Read<Stage> _ ->
                            throw new IllegalArgumentException("This stage was read.");
                };
        return new Snapshot(
                api,
                stage,
                live,
                Optional.empty(),
                Optional.empty(),
                domain,
                Optional.empty(),
                Optional.empty(),
                siblings,
                Map.of());
    }

    /** Every reading that failed, in the order in which they were made. */
    public List<Reading.Unread<?>> unread() {
        List<Reading.Unread<?>> failed = new ArrayList<>();
        Stream.of(
                        api.stream(),
                        Stream.of(stage, live),
                        canary.stream(),
                        domain.stream(),
                        draft.stream(),
                        siblings.stream(),
                        elsewhere.values().stream(),
                        domains.stream(),
                        earlier.stream())
                .flatMap(readings -> readings)
                .forEach(reading -> reading.unread().ifPresent(failed::add));
        return List.copyOf(failed);
    }

    /** The same, with the API's own reading. */
    public Snapshot with(Reading<RestApi> reading) {
        return new Snapshot(
                Optional.of(reading),
                stage,
                live,
                canary,
                draft,
                domain,
                domains,
                earlier,
                siblings,
                elsewhere);
    }
}
