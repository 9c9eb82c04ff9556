package io.routemedic.diagnosis.ahead;

import java.util.List;

/** An API whose own host is switched off, and that no custom domain leads to. */
final class ApiWithoutAddress implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.domains().stream()
                .flatMap(
                        domains ->
                                outlook.apis().stream()
                                        .filter(api -> api.api().executeApiDisabled())
                                        .filter(
                                                api ->
                                                        outlook.leadingTo(domains, api)
                                                                .findAny()
                                                                .isEmpty()))
                .map(this::trap)
                .toList();
    }

    private Trap trap(Outlook.Api api) {
        return Trap.of(
                this,
                api.address(),
                "API `%s`".formatted(api.id()),
                "Its execute-api endpoint is disabled, and no custom domain of this account and"
                        + " region leads to it: no client can reach it.",
                "Map a custom domain to it, or enable the endpoint.");
    }
}
