package io.routemedic.entry.flow.watch;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.intake.stage.LogGroupArn;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The stages that RouteMedic sees: those that are configured, or all that write access logs. */
public final class SeenStages {

    private final ConfigurationReader reader;
    private final Optional<Set<StageRef>> only;
    private final Predicate<String> read;
    private final Set<StageRef> named;

    /**
     * Those stages.
     *
     * @param only all that the configuration names; empty where it is for the whole account
     * @param read whether a log group is, in the whole account
     * @param named those whose owners said what they allow
     */
    public SeenStages(
            ConfigurationReader reader,
            Optional<Set<StageRef>> only,
            Predicate<String> read,
            Collection<StageRef> named) {
        this.reader = reader;
        this.only = only.map(Set::copyOf);
        this.read = read;
        this.named = Set.copyOf(named);
    }

    /** Their APIs; what could not be listed is not among them this time. */
    List<ApiId> apis() {
        Stream<ApiId> seen =
                only.map(stages -> stages.stream().map(StageRef::api))
                        .orElseGet(
                                () ->
                                        reader.restApis().found().orElse(List.of()).stream()
                                                .map(RestApi::id));
        return Stream.concat(named.stream().map(StageRef::api), seen)
                .distinct()
                .sorted(Comparator.comparing(ApiId::value))
                .toList();
    }

    boolean includes(Stage stage) {
        return named.contains(stage.ref())
                || only.map(stages -> stages.contains(stage.ref()))
                        .orElseGet(() -> stage.accessLog().filter(this::isRead).isPresent());
    }

    private boolean isRead(Stage.AccessLog log) {
        return read.test(LogGroupArn.nameIn(log.destinationArn()));
    }
}
