package io.routemedic.ledger.findings;

import io.routemedic.gateway.model.StageRef;
import java.time.Instant;

/**
 * That people do not want to be told of some findings for a time. What is done about them, and what
 * stands on the trail, is not touched by it.
 *
 * @param by for people, with how far it is proven
 * @param why in their words; may be empty
 */
public record Mute(Scope scope, Instant until, String by, String why) {

    /** Which findings. */
    public sealed interface Scope {

        boolean covers(FindingRecord finding);

        /** Names it for people and in the table: no two are alike. */
        String name();
    }

    /** One finding. */
    public record OfFinding(String findingId) implements Scope {
        @Override
        public boolean covers(FindingRecord finding) {
            return finding.id().equals(findingId);
        }

        @Override
        public String name() {
            return findingId;
        }
    }

    /**
     * One route of a stage.
     *
     * @param route method and resource path as a finding names them: {@code POST /orders/{id}}
     */
    public record OfRoute(StageRef stage, String route) implements Scope {
        @Override
        public boolean covers(FindingRecord finding) {
            String found = finding.key().method() + " " + finding.key().pathShape();
            return new OfStage(stage).covers(finding) && found.equals(route);
        }

        @Override
        public String name() {
            return stage + " " + route;
        }
    }

    /** All of a stage. */
    public record OfStage(StageRef stage) implements Scope {
        @Override
        public boolean covers(FindingRecord finding) {
            return finding.key().origin().stage().filter(stage::equals).isPresent();
        }

        @Override
        public String name() {
            return stage.toString();
        }
    }
}
