package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot while it is being read. Beyond the stage itself every list is bounded: AWS allows 10
 * calls a second.
 */
final class SnapshotBuilder {
    private static final int MOST_STAGES = 10;
    private static final int MOST_TARGETS = 10;
    private static final int MOST_EARLIER = 3;

    private final ConfigurationReader reader;
    private final StageRef ref;
    private final Reading<Stage> stage;
    private final Reading<Deployment> live;
    private final Optional<Reading<Deployment>> canary;
    private Optional<Reading<Draft>> draft = Optional.empty();
    private Optional<Reading<CustomDomain>> domain = Optional.empty();
    private Optional<Reading<List<CustomDomain>>> domains = Optional.empty();
    private Optional<Reading<List<Deployment>>> earlier = Optional.empty();
    private Optional<Reading<List<Stage>>> siblings = Optional.empty();
    private final Map<StageRef, Reading<Deployment>> elsewhere = new LinkedHashMap<>();

    /** Reads the stage and what it serves. */
    SnapshotBuilder(ConfigurationReader reader, StageRef ref) {
        this.reader = reader;
        this.ref = ref;
        this.stage = reader.stage(ref);
        this.live = stage.flatMap(read -> reader.deployment(ref.api(), read.deployment()));
        this.canary =
                stage.found()
                        .flatMap(Stage::canary)
                        .map(second -> reader.deployment(ref.api(), second.deployment()));
    }

    Optional<Deployment> live() {
        return live.found();
    }

    Optional<Reading<CustomDomain>> domain() {
        return domain;
    }

    /** True when the live deployment or the canary has a route for the request. */
    boolean isServed(String method, String resource) {
        return serves(live, method, resource)
                || canary.filter(reading -> serves(reading, method, resource)).isPresent();
    }

    void readDomain(String host) {
        if (domain.isEmpty()) {
            domain = Optional.of(reader.customDomain(host));
        }
    }

    void readAllDomains() {
        domains = Optional.of(reader.customDomains());
    }

    /** Reads the draft; true when it has a route for the request. */
    boolean readDraft(String method, String resource) {
        Reading<Draft> reading = reader.draft(ref.api());
        draft = Optional.of(reading);
        return reading.found()
                .filter(read -> read.table().match(method, resource).isPresent())
                .isPresent();
    }

    /** Reads what the other stages of the API serve. */
    void readSiblings() {
        Reading<List<Stage>> stages = reader.stages(ref.api());
        siblings = Optional.of(stages);
        stages.found().orElse(List.of()).stream()
                .filter(other -> !other.ref().equals(ref))
                .limit(MOST_STAGES)
                .forEach(other -> elsewhere.put(other.ref(), served(other)));
    }

    /** Reads what the other targets of the custom domain serve. */
    void readTargets() {
        domain.flatMap(Reading::found).map(CustomDomain::mappings).orElse(List.of()).stream()
                .flatMap(mapping -> mapping.target().stream())
                .distinct()
                .filter(target -> !target.equals(ref) && !elsewhere.containsKey(target))
                .limit(MOST_TARGETS)
                .forEach(
                        target ->
                                elsewhere.put(target, reader.stage(target).flatMap(this::served)));
    }

    /**
     * Reads the deployments before the live one. Unread when one of them could not be read, unless
     * another has the route: then that one is the proof.
     */
    void readEarlier(Deployment served, String method, String resource) {
        Reading<List<Deployment.Head>> heads = reader.deployments(ref.api());
        List<Deployment> read = new ArrayList<>();
        Optional<Reading<List<Deployment>>> failed = Optional.empty();
        for (Deployment.Head head : before(served, heads.found().orElse(List.of()))) {
            Reading<Deployment> reading = reader.deployment(ref.api(), head.id());
            reading.found().ifPresent(read::add);
            if (serves(reading, method, resource)) {
                failed = Optional.empty();
                break;
            }
            failed = failed.or(() -> reading.unread().map(Reading.Unread::as));
        }
        earlier = failed.or(() -> Optional.of(heads.map(_ -> List.copyOf(read))));
    }

    Snapshot build() {
        return new Snapshot(
                Optional.empty(),
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

    private Reading<Deployment> served(Stage other) {
        return reader.deployment(other.ref().api(), other.deployment());
    }

    /** AWS dates by the second, so one of the same second may have been before as well. */
    private static List<Deployment.Head> before(Deployment served, List<Deployment.Head> heads) {
        return heads.stream()
                .filter(head -> !head.id().equals(served.id()))
                .filter(head -> !head.created().isAfter(served.created()))
                .limit(MOST_EARLIER)
                .toList();
    }

    private static boolean serves(Reading<Deployment> reading, String method, String resource) {
        return reading.found()
                .filter(deployment -> deployment.table().match(method, resource).isPresent())
                .isPresent();
    }
}
