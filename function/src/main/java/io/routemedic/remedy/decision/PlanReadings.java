package io.routemedic.remedy.decision;

import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Plan;

/** What was read for a proposal, all at about the same moment. */
public record PlanReadings(
        Reading<RestApi> api, Reading<Stage> stage, Reading<Draft> draft, Reading<Plan> plan) {}
