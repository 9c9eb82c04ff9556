package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot while it is being read. */
final class SnapshotBuilder {
    private final Reading<Stage> stage;
    private final Reading<Deployment> live;
    private Optional<Reading<Deployment>> canary = Optional.empty();
    private Optional<Reading<Draft>> draft = Optional.empty();
    private Optional<Reading<CustomDomain>> domain = Optional.empty();
    private Optional<Reading<List<CustomDomain>>> domains = Optional.empty();
    private Optional<Reading<List<Deployment>>> earlier = Optional.empty();
    private Optional<Reading<List<Stage>>> siblings = Optional.empty();
    private final Map<StageRef, Reading<Deployment>> elsewhere = new LinkedHashMap<>();

    SnapshotBuilder(Reading<Stage> stage, Reading<Deployment> live) {
        this.stage = stage;
        this.live = live;
    }

    Reading<Deployment> live() {
        return live;
    }

    Optional<Reading<CustomDomain>> domain() {
        return domain;
    }

    void canary(Reading<Deployment> reading) {
        canary = Optional.of(reading);
    }

    void draft(Reading<Draft> reading) {
        draft = Optional.of(reading);
    }

    void domain(Reading<CustomDomain> reading) {
        domain = Optional.of(reading);
    }

    void domains(Reading<List<CustomDomain>> reading) {
        domains = Optional.of(reading);
    }

    void earlier(Reading<List<Deployment>> reading) {
        earlier = Optional.of(reading);
    }

    void siblings(Reading<List<Stage>> reading) {
        siblings = Optional.of(reading);
    }

    void elsewhere(StageRef ref, Reading<Deployment> reading) {
        elsewhere.put(ref, reading);
    }

    boolean hasElsewhere(StageRef ref) {
        return elsewhere.containsKey(ref);
    }

    /** True when the live deployment or the canary has a route for the request. */
    boolean isServedBySome(String method, String resource) {
        return serves(live, method, resource)
                || canary.filter(reading -> serves(reading, method, resource)).isPresent();
    }

    private static boolean serves(Reading<Deployment> reading, String method, String resource) {
        return reading.found()
                .filter(deployment -> deployment.table().match(method, resource).isPresent())
                .isPresent();
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
}
