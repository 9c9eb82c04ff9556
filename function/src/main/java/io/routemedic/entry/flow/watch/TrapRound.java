package io.routemedic.entry.flow.watch;

import static java.util.stream.Collectors.groupingBy;

import io.routemedic.diagnosis.ahead.Outlook;
import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.diagnosis.ahead.TrapFinders;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.stages.TrapSheet;
import io.routemedic.ledger.stages.TrapSheets;
import io.routemedic.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for what requests will fail of, and keeps it for the digest: each trap once, until it
 * changes. As many APIs a round as {@link DriftRound} looks at, and by what that has just read;
 * domains every few hours, because each takes several calls.
 */
public final class TrapRound {

    /**
     * Not a multiple of how often an API has its turn, so that each comes to be with the domains.
     */
    private static final Duration DOMAINS_AGAIN = Duration.ofMinutes(345);

    private static final int MOST_MAPPED = 50;
    private static final Duration KEPT_FRESH = Duration.ofDays(7);

    /** Stands for all domains together: when they were looked at. */
    private static final String DOMAINS = "domains";

    private final ConfigurationReader reader;
    private final SeenStages stages;
    private final TrapSheets sheets;

    public TrapRound(ConfigurationReader reader, SeenStages stages, TrapSheets sheets) {
        this.reader = reader;
        this.stages = stages;
        this.sheets = sheets;
    }

    /** Makes one round; a repeated round is harmless. */
    void round(Instant now) {
        List<ApiId> turn = Turns.of(stages.apis(), DriftRound.MOST_APIS, now, DriftRound.ROUND);
        Optional<List<CustomDomain>> domains = domains(now);
        List<Outlook.Api> apis =
                Stream.concat(turn.stream(), mapped(domains))
                        .distinct()
                        .flatMap(api -> read(api).stream())
                        .toList();
        Outlook outlook = new Outlook(apis, domains);
        Map<String, List<Trap>> found =
                TrapFinders.find(outlook).stream().collect(groupingBy(Trap::scope));
        outlook.scopes().forEach(scope -> keep(scope, found.getOrDefault(scope, List.of()), now));
    }

    /** What people were told of as it is. */
    void told(List<Notice.Ahead> told) {
        Set<String> scopes = new HashSet<>();
        told.forEach(one -> scopes.add(one.trap().scope()));
        scopes.forEach(scope -> sheets.find(scope).map(TrapSheet::told).ifPresent(sheets::save));
    }

    private Optional<List<CustomDomain>> domains(Instant now) {
        TrapSheet last = sheets.find(DOMAINS).orElseGet(() -> TrapSheet.none(DOMAINS));
        if (last.looked().plus(DOMAINS_AGAIN).isAfter(now)) {
            return Optional.empty();
        }
        Optional<List<CustomDomain>> domains = reader.customDomains().found();
        domains.ifPresent(_ -> sheets.save(last.seen(List.of(), now)));
        return domains;
    }

    /** The APIs that domains lead to, of those that RouteMedic sees. */
    private Stream<ApiId> mapped(Optional<List<CustomDomain>> domains) {
        Set<ApiId> seen = Set.copyOf(stages.apis());
        return domains.stream()
                .flatMap(List::stream)
                .flatMap(domain -> domain.mappings().stream())
                .map(BasePathMapping::api)
                .filter(seen::contains)
                .distinct()
                .limit(MOST_MAPPED);
    }

    /** Empty when not all of it could be read: what is not known to be there may be. */
    private Optional<Outlook.Api> read(ApiId id) {
        Optional<RestApi> api = reader.restApi(id).found();
        Optional<List<Stage>> all = reader.stages(id).found();
        return api.flatMap(
                one ->
                        all.map(
                                found ->
                                        new Outlook.Api(
                                                one,
                                                found,
                                                live(found),
                                                reader.draft(id).found())));
    }

    private Map<StageName, Deployment> live(List<Stage> all) {
        Map<StageName, Deployment> live = new HashMap<>();
        all.stream()
                .filter(stages::includes)
                .forEach(
                        stage ->
                                reader.deployment(stage.ref().api(), stage.deployment())
                                        .found()
                                        .ifPresent(one -> live.put(stage.ref().stage(), one)));
        return live;
    }

    private void keep(String scope, List<Trap> traps, Instant now) {
        TrapSheet last = sheets.find(scope).orElseGet(() -> TrapSheet.none(scope));
        TrapSheet next = last.seen(traps, now);
        boolean isNews = !next.entries().equals(last.entries());
        boolean isOld = !traps.isEmpty() && last.looked().plus(KEPT_FRESH).isBefore(now);
        if (isNews || isOld) {
            sheets.save(next);
        }
    }
}
