package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.CustomDomain;
import java.util.List;

/** A custom domain that leads nowhere: each of its requests is answered {@code Forbidden}. */
final class DomainWithoutMapping implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.domains().stream()
                .flatMap(List::stream)
                .filter(domain -> domain.mappings().isEmpty())
                .filter(domain -> domain.undecidable().isEmpty())
                .map(this::trap)
                .toList();
    }

    private Trap trap(CustomDomain domain) {
        return Trap.of(
                this,
                Outlook.scope(domain),
                "`%s`".formatted(domain.name()),
                "It has no base path mapping: every request to it is answered `Forbidden`.",
                "Map it to a stage, or delete it.");
    }
}
