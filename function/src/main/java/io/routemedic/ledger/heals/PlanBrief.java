package io.routemedic.ledger.heals;

import java.util.List;
import java.util.Optional;

/**
 * What a person needs to judge a plan, as it was when they were asked.
 *
 * @param apiName the API's name; empty where it could not be read
 * @param summary what it would change, in one line
 * @param changes each change in words
 * @param checks what each guard said, in their order
 */
public record PlanBrief(
        Optional<String> apiName, String summary, List<String> changes, List<Check> checks) {
    public PlanBrief {
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
    }

    /**
     * A guard's answer.
     *
     * @param objection what stands against the plan, one sentence; empty where the guard agrees
     */
    public record Check(String guard, Optional<String> objection) {}
}
