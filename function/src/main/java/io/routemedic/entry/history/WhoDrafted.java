package io.routemedic.entry.history;

import io.routemedic.gateway.history.Change;
import io.routemedic.gateway.history.ChangeHistory;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Plan;
import io.routemedic.routing.Route;
import io.routemedic.text.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks up who put a draft's new routes into it, and who took routes out, since the deployment that
 * the stage serves was made. One question for each name of a call, whatever the number of routes;
 * all together get {@value #SECONDS} seconds. Nobody found, and nobody asked, are said as that.
 */
public final class WhoDrafted implements DraftAuthors {

    private static final int SECONDS = 15;
    private static final int MOST_ROUTES = 5;

    private final ChangeHistory history;
    private final ConfigurationReader reader;

    /**
     * @param reader answers from memory what the round has read
     */
    public WhoDrafted(ChangeHistory history, ConfigurationReader reader) {
        this.history = history;
        this.reader = reader;
    }

    @Override
    public List<String> of(Plan plan, Instant now) {
        Optional<Deployment> live = reader.deployment(plan.stage().api(), plan.live()).found();
        Optional<Draft> draft = reader.draft(plan.stage().api()).found();
        return live.isEmpty() || draft.isEmpty()
                ? List.of("Who changed the draft was not looked up: it could not be read.")
                : new Search(plan, draft.get(), live.get().created(), now).sentences();
    }

    private final class Search {

        private final Plan plan;
        private final Draft draft;
        private final Instant from;
        private final Instant now;
        private final List<String> told = new ArrayList<>();
        private final List<Route> unknown = new ArrayList<>();
        private final Map<String, Reading<ChangeHistory.Extract>> asked = new LinkedHashMap<>();

        Search(Plan plan, Draft draft, Instant from, Instant now) {
            this.plan = plan;
            this.draft = draft;
            this.from = from;
            this.now = now;
        }

        List<String> sentences() {
            tell(plan.added().keySet(), "PutMethod", "was put into the draft");
            tell(plan.removed().keySet(), "DeleteMethod", "was taken out of the draft");
            // A resource that is gone cannot be told by its id, nor what an import has brought.
            if (!unknown.isEmpty() || told.isEmpty()) {
                latest("DeleteResource", "A resource of the draft was last deleted");
                latest("PutRestApi", "The draft was last imported as a whole");
            }
            if (!unknown.isEmpty() || told.isEmpty()) {
                told.add(unread().orElseGet(this::nobody));
            }
            return List.copyOf(told);
        }

        private void tell(Collection<Route> routes, String event, String how) {
            for (Route route : routes.stream().limit(MOST_ROUTES).toList()) {
                draft.resource(route.path())
                        .flatMap(id -> find(event, change -> isOf(change, route, id)))
                        .ifPresentOrElse(
                                change ->
                                        told.add(
                                                "`%s` %s %s."
                                                        .formatted(route, how, change.signed())),
                                () -> unknown.add(route));
            }
        }

        private boolean isOf(Change change, Route route, String resource) {
            return change.names("resourceId", resource)
                    && change.names("httpMethod", route.method());
        }

        private void latest(String event, String what) {
            find(event, _ -> true)
                    .ifPresent(
                            change -> {
                                told.add("%s %s.".formatted(what, change.signed()));
                                unknown.clear();
                            });
        }

        private Optional<Change> find(String event, Predicate<Change> isIt) {
            return asked
                    .computeIfAbsent(
                            event,
                            name -> history.changes(name, from, now, now.plusSeconds(SECONDS)))
                    .found()
                    .stream()
                    .flatMap(extract -> extract.changes().stream())
                    .filter(change -> change.names("restApiId", plan.stage().api().value()))
                    .filter(isIt)
                    .max(Comparator.comparing(Change::at));
        }

        private Optional<String> unread() {
            return asked.values().stream()
                    .flatMap(answer -> answer.unread().stream())
                    .findFirst()
                    .map(
                            unread ->
                                    (told.isEmpty()
                                                    ? "Who changed the draft is not known. "
                                                    : "Who else changed it is not known. ")
                                            + unread.why());
        }

        private String nobody() {
            String what =
                    unknown.isEmpty()
                            ? "changed the draft"
                            : "brought about " + Phrases.listed(unknown, MOST_ROUTES);
            return "CloudTrail has no call that %s between %s and %s. It shows calls up to 15 minutes late, and for 90 days."
                    .formatted(what, from, now);
        }
    }
}
