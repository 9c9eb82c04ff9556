package io.routemedic.policy;

import io.routemedic.diagnosis.Finding;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;

/** What was read for a proposal, all at about the same moment. */
public record PlanReadings(
        Reading<RestApi> api, Reading<Stage> stage, Reading<Draft> draft, Reading<Plan> plan) {

    public Proposal propose(Finding finding, HealingRules rules, Circumstances circumstances) {
        return new Proposal(finding, api, stage, draft, plan, rules, circumstances);
    }
}
