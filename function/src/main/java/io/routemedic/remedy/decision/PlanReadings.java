package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.Finding;
import io.routemedic.gateway.Draft;
import io.routemedic.gateway.Reading;
import io.routemedic.gateway.RestApi;
import io.routemedic.gateway.Stage;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Proposal;

/** What was read for a proposal, all at about the same moment. */
public record PlanReadings(
        Reading<RestApi> api, Reading<Stage> stage, Reading<Draft> draft, Reading<Plan> plan) {

    public Proposal propose(Finding finding, HealingRules rules, Circumstances circumstances) {
        return new Proposal(finding, api, stage, draft, plan, rules, circumstances);
    }
}
