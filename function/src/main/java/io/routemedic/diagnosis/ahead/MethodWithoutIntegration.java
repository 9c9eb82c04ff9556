package io.routemedic.diagnosis.ahead;

import io.routemedic.routing.Route;
import io.routemedic.text.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A draft with a method that has no integration: API Gateway refuses to deploy it. */
final class MethodWithoutIntegration implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.ofDrafts(
                (api, draft) -> {
                    List<Route> without =
                            draft.methods().entrySet().stream()
                                    .filter(method -> !method.getValue().hasIntegration())
                                    .map(Map.Entry::getKey)
                                    .sorted()
                                    .toList();
                    return without.isEmpty() ? Optional.empty() : Optional.of(trap(api, without));
                });
    }

    private Trap trap(Outlook.Api api, List<Route> without) {
        return Trap.of(
                this,
                api.id(),
                "The draft of API `%s`".formatted(api.id()),
                "It has no integration for %s: API Gateway refuses to deploy it."
                        .formatted(Phrases.listed(without, 5)),
                "Give each an integration, or take it out of the draft.");
    }
}
