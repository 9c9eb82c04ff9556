package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What is configured, as far as it was read.
 *
 * @param domains all of the account and region; empty when they were not read
 */
public record Outlook(List<Api> apis, Optional<List<CustomDomain>> domains) {

    public Outlook {
        apis = List.copyOf(apis);
        domains = domains.map(List::copyOf);
    }

    /**
     * One API.
     *
     * @param stages all that it has
     * @param live what each serves, as far as that was read
     * @param draft empty when it was not read
     */
    public record Api(
            RestApi api,
            List<Stage> stages,
            Map<StageName, Deployment> live,
            Optional<Draft> draft) {

        public Api {
            stages = List.copyOf(stages);
            live = Map.copyOf(live);
        }

        String id() {
            return api.id().value();
        }

        /** The scope of how clients reach it. */
        String address() {
            return "address/" + id();
        }

        boolean hasStage(StageName name) {
            return stages.stream().anyMatch(stage -> stage.ref().stage().equals(name));
        }
    }

    /** The scope of a domain as a whole. */
    static String scope(CustomDomain domain) {
        return "domain/" + domain.name();
    }

    /** The scope of one mapping of it. */
    static String scope(CustomDomain domain, BasePathMapping mapping) {
        return scope(domain) + "/" + mapping.shown();
    }

    /** All scopes of which everything was read that decides over their traps. */
    public List<String> scopes() {
        List<String> scopes = new ArrayList<>(apis.stream().map(Api::id).toList());
        for (CustomDomain domain : domains.orElse(List.of())) {
            scopes.add(scope(domain));
            domain.mappings().stream()
                    .filter(mapping -> api(mapping).isPresent())
                    .forEach(mapping -> scopes.add(scope(domain, mapping)));
        }
        domains.ifPresent(_ -> apis.forEach(api -> scopes.add(api.address())));
        return scopes;
    }

    /** What these say of each mapping that leads to an API that was read. */
    List<Trap> ofMappings(Ruling ruling) {
        return domains.stream()
                .flatMap(List::stream)
                .flatMap(
                        domain ->
                                domain.mappings().stream()
                                        .flatMap(
                                                mapping ->
                                                        api(mapping).stream()
                                                                .flatMap(
                                                                        api ->
                                                                                ruling
                                                                                        .of(
                                                                                                domain,
                                                                                                mapping,
                                                                                                api)
                                                                                        .stream())))
                .toList();
    }

    /** What a mapping of a domain to an API comes to. */
    @FunctionalInterface
    interface Ruling {
        Optional<Trap> of(CustomDomain domain, BasePathMapping mapping, Api api);
    }

    private Optional<Api> api(BasePathMapping mapping) {
        return apis.stream().filter(one -> one.api().id().equals(mapping.api())).findFirst();
    }

    /** What these say of each stage of which it is known what it serves. */
    List<Trap> ofLive(BiFunction<Api, Map.Entry<StageName, Deployment>, Optional<Trap>> ruling) {
        return apis.stream()
                .flatMap(
                        api ->
                                api.live().entrySet().stream()
                                        .sorted(Comparator.comparing(one -> one.getKey().value()))
                                        .flatMap(one -> ruling.apply(api, one).stream()))
                .toList();
    }

    /** What these say of each draft that was read. */
    List<Trap> ofDrafts(BiFunction<Api, Draft, Optional<Trap>> ruling) {
        return apis.stream()
                .flatMap(
                        api ->
                                api.draft().stream()
                                        .flatMap(draft -> ruling.apply(api, draft).stream()))
                .toList();
    }

    /** The domains that may lead to an API; those with rules may lead anywhere. */
    Stream<CustomDomain> leadingTo(List<CustomDomain> all, Api api) {
        return all.stream()
                .filter(
                        domain ->
                                domain.undecidable().isPresent()
                                        || domain.mappings().stream()
                                                .anyMatch(
                                                        mapping ->
                                                                mapping.api()
                                                                        .equals(api.api().id())));
    }
}
