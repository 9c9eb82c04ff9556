package io.routemedic.diagnosis.ahead;

import java.util.List;
import java.util.Optional;

/** A custom domain's mapping names a stage that its API does not have. */
final class MappingToNoStage implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.ofMappings(
                (domain, mapping, api) ->
                        mapping.stage().filter(stage -> !api.hasStage(stage)).isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        Trap.of(
                                                this,
                                                Outlook.scope(domain, mapping),
                                                "`%s`, base path `%s`"
                                                        .formatted(domain.name(), mapping.shown()),
                                                "It leads to stage `%s`, which does not exist."
                                                        .formatted(mapping.target().orElseThrow()),
                                                "Have the mapping lead to a stage that there is, or"
                                                        + " delete it.")));
    }
}
