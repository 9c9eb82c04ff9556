package io.routemedic.policy;

import io.routemedic.diagnosis.Finding;
import io.routemedic.gateway.Draft;
import io.routemedic.gateway.Reading;
import io.routemedic.gateway.RestApi;
import io.routemedic.gateway.Stage;

/** A heal that is considered, with all that the guards judge it by. */
public record Proposal(
        Finding finding,
        Reading<RestApi> api,
        Reading<Stage> stage,
        Reading<Draft> draft,
        Reading<Plan> plan,
        HealingRules rules,
        Circumstances circumstances) {}
