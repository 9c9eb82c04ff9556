package io.routemedic.remedy.decision;

import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Planner;
import java.util.stream.Stream;

/**
 * Reads all that a proposal is judged by. To decide at the moment of acting, give it a fresh
 * reader.
 */
public final class PlanReader {

    private final ConfigurationReader reader;

    public PlanReader(ConfigurationReader reader) {
        this.reader = reader;
    }

    public Readings read(StageRef ref) {
        Reading<Stage> stage = reader.stage(ref);
        Reading<Draft> draft = reader.draft(ref.api());
        Reading<Plan> plan =
                stage.flatMap(
                        read ->
                                reader.deployment(ref.api(), read.deployment())
                                        .flatMap(live -> draft.flatMap(of -> plan(ref, live, of))));
        return new Readings(reader.restApi(ref.api()), stage, draft, plan);
    }

    /** Reads which API and stage this is, and no plan. */
    Readings readPlace(StageRef ref) {
        return new Readings(
                reader.restApi(ref.api()),
                reader.stage(ref),
                Readings.notNeeded(),
                Readings.notNeeded());
    }

    private Reading<Plan> plan(StageRef ref, Deployment live, Draft draft) {
        Reading<Definitions> drafted = reader.draftDefinitions(ref.api());
        return reader.liveDefinitions(ref)
                .flatMap(
                        ofLive ->
                                drafted.map(
                                        ofDraft ->
                                                Planner.plan(ref, live, draft, ofLive, ofDraft)));
    }

    /** What was read for a proposal, all at about the same moment. */
    public record Readings(
            Reading<RestApi> api, Reading<Stage> stage, Reading<Draft> draft, Reading<Plan> plan) {

        /** Where nothing had to be read. */
        public static Readings none() {
            return new Readings(notNeeded(), notNeeded(), notNeeded(), notNeeded());
        }

        static <T> Reading<T> notNeeded() {
            return new Reading.Unread<>("none", "It was not read: it is no question here.");
        }

        boolean isPutOff() {
            return Stream.of(api, stage, draft, plan)
                    .flatMap(reading -> reading.unread().stream())
                    .anyMatch(Reading.Unread::putOff);
        }
    }
}
