package io.routemedic.entry.flow.diagnose;

import static java.util.stream.Collectors.toSet;

import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.RouteLookup;
import io.routemedic.gateway.paths.RouteLookup.Destination;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.snapshot.KnownRoutes;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.stage.StageCandidates;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out later at which stage an incident happened, and which route its requests lead to. */
public final class Settling {

    private final StageDirectory directory;
    private final ConfigurationReader reader;
    private final Predicate<StageRef> mayBeHealed;

    /**
     * @param mayBeHealed of which stages it is worth a look that no other writes to the log group
     */
    public Settling(
            StageDirectory directory, ConfigurationReader reader, Predicate<StageRef> mayBeHealed) {
        this.directory = directory;
        this.reader = reader;
        this.mayBeHealed = mayBeHealed;
    }

    /** Goes on reading which stage logs where. */
    void goOn() {
        directory.goOn();
    }

    /** The incident with what there is of stage and route; empty when that is not known yet. */
    Optional<Incident> settled(Incident incident) {
        IncidentKey.Origin origin = incident.key().origin();
        boolean certain = origin.stage().isPresent() && !origin.saidByLines();
        if (certain || origin.stage().filter(mayBeHealed.negate()).isPresent()) {
            return leading(incident);
        }
        StageCandidates all = directory.loggingTo(origin.logGroup());
        if (all.putOff()) {
            return Optional.empty();
        }
        return leading(
                only(all)
                        .filter(one -> origin.stage().filter(said -> !said.equals(one)).isEmpty())
                        .map(incident::at)
                        .orElse(incident));
    }

    /** The stage that alone logs there. */
    private static Optional<StageRef> only(StageCandidates all) {
        return all.complete() && all.candidates().size() == 1
                ? Optional.of(all.candidates().getFirst().stage())
                : Optional.empty();
    }

    private Optional<Incident> leading(Incident incident) {
        if (!(incident.key().group() instanceof RequestGroup.Alike)) {
            return Optional.of(incident);
        }
        RouteLookup routes = new KnownRoutes(reader);
        List<Optional<Route>> found =
                incident.bySample().stream().map(sample -> route(sample, routes)).toList();
        Optional<StageRef> stage = incident.key().origin().stage();
        if (stage.filter(routes::isPutOff).isPresent()) {
            return Optional.empty();
        }
        Set<Optional<Route>> different = found.stream().collect(toSet());
        return different.size() == 1
                ? Optional.of(found.getFirst().map(incident::leadingTo).orElse(incident))
                : Optional.of(incident);
    }

    private static Optional<Route> route(Incident sample, RouteLookup routes) {
        return Examination.request(sample).flatMap(routes::destination).map(Destination::route);
    }
}
