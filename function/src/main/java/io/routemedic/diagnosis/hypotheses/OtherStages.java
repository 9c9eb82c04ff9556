package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Place;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which other stages of the same API serve a request that this one does not. */
final class OtherStages {
    private OtherStages() {}

    static List<Evidence> serving(Place place, Snapshot snapshot) {
        List<Evidence> evidence = new ArrayList<>();
        snapshot.elsewhere().entrySet().stream()
                .filter(entry -> entry.getKey().api().equals(place.ref().api()))
                .sorted(Comparator.comparing(entry -> entry.getKey().stage().value()))
                .forEach(
                        entry -> {
                            if (entry.getValue()
                                            instanceof
                                            Reading.Read<Deployment>(var deployment, Source source)
                                    && deployment
                                            .table()
                                            .match(place.method(), place.resource())
                                            .isPresent()) {
                                evidence.add(
                                        new Evidence(
                                                "Stage `%s` serves it by deployment `%s`, created %s."
                                                        .formatted(
                                                                entry.getKey().stage(),
                                                                deployment.id(),
                                                                deployment.created()),
                                                source));
                            }
                        });
        return evidence;
    }
}
