package io.routemedic.cli.check;

import io.routemedic.diagnosis.ahead.Outlook;
import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.diagnosis.ahead.TrapFinders;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What requests to an API will fail of, whatever is deployed.
 *
 * @param notes what could not be looked at, one sentence each
 */
record TrapsAhead(List<Trap> traps, List<String> notes) {

    TrapsAhead {
        traps = List.copyOf(traps);
        notes = List.copyOf(notes);
    }

    /** Nothing was looked for. */
    static final TrapsAhead NONE = new TrapsAhead(List.of(), List.of());

    static TrapsAhead of(ApiId id, ConfigurationReader reader) {
        List<String> notes = new ArrayList<>();
        Optional<RestApi> api = noted(reader.restApi(id), notes);
        Optional<List<Stage>> stages = noted(reader.stages(id), notes);
        Optional<List<CustomDomain>> domains = noted(reader.customDomains(), notes);
        List<Outlook.Api> apis =
                api
                        .flatMap(
                                one ->
                                        stages.map(
                                                all ->
                                                        new Outlook.Api(
                                                                one,
                                                                all,
                                                                live(all, reader),
                                                                noted(reader.draft(id), notes))))
                        .stream()
                        .toList();
        Outlook outlook = new Outlook(apis, domains.map(all -> leadingTo(id, all)));
        return new TrapsAhead(TrapFinders.find(outlook), notes);
    }

    private static Map<StageName, Deployment> live(List<Stage> all, ConfigurationReader reader) {
        Map<StageName, Deployment> live = new HashMap<>();
        all.forEach(
                stage ->
                        reader.deployment(stage.ref().api(), stage.deployment())
                                .found()
                                .ifPresent(one -> live.put(stage.ref().stage(), one)));
        return live;
    }

    /** Other APIs' domains are no matter of this one; those with rules may lead to it. */
    private static List<CustomDomain> leadingTo(ApiId id, List<CustomDomain> all) {
        return all.stream()
                .filter(
                        domain ->
                                domain.undecidable().isPresent()
                                        || domain.mappings().stream()
                                                .anyMatch(mapping -> mapping.api().equals(id)))
                .toList();
    }

    private static <T> Optional<T> noted(Reading<T> reading, List<String> notes) {
        reading.unread().map(Reading.Unread::sentence).ifPresent(notes::add);
        return reading.found();
    }
}
