package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.StageName;
import java.util.List;
import java.util.Optional;

/** A base path that is called as a stage of its API is: clients write it once, or twice. */
final class StageNamedAsBasePath implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.ofMappings(
                (domain, mapping, api) ->
                        mapping.basePath().isEmpty()
                                        || !api.hasStage(new StageName(mapping.basePath()))
                                ? Optional.empty()
                                : Optional.of(
                                        Trap.of(
                                                this,
                                                Outlook.scope(domain, mapping),
                                                "`%s`, base path `%s`"
                                                        .formatted(domain.name(), mapping.shown()),
                                                "API `%s` has a stage of that name, which is no part of the path there: `/%s/%s/…` fails."
                                                        .formatted(
                                                                api.id(),
                                                                mapping.basePath(),
                                                                mapping.basePath()),
                                                "Tell clients to write it once, or give the base"
                                                        + " path another name.")));
    }
}
