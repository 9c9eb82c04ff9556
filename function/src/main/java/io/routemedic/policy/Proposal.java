package io.routemedic.policy;

import io.routemedic.diagnosis.Finding;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;

/** A heal that is considered, with all that the guards judge it by. */
public record Proposal(
        Finding finding,
        Reading<RestApi> api,
        Reading<Stage> stage,
        Reading<Draft> draft,
        Reading<Plan> plan,
        HealingRules rules,
        Circumstances circumstances) {}
