package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoCanaryTest {

    private final Proposals proposals = new Proposals();
    private final NoCanary guard = new NoCanary();

    @Test
    void agreesWhenThereIsNone() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenThereIsOne() {
        proposals.stage = Proposals.read("GetStage", withCanary(10.0));

        assertThat(objection().orElseThrow()).contains("has a canary, deployment `dep002`");
    }

    @Test
    void objectsToACanaryThatGetsNoTrafficYet() {
        proposals.stage = Proposals.read("GetStage", withCanary(0.0));

        assertThat(objection()).isPresent();
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.stage = Proposals.unread("apigateway:GetStage");

        assertThat(objection()).contains("`apigateway:GetStage` was throttled.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.stage = Proposals.absent("apigateway:GetStage");

        assertThat(objection().orElseThrow()).startsWith("`apigateway:GetStage` found nothing");
    }

    private static Stage withCanary(double percent) {
        Stage stage = Proposals.stage(Map.of());
        return new Stage(
                stage.ref(),
                stage.deployment(),
                Optional.of(new Stage.Canary(new DeploymentId("dep002"), percent)),
                stage.accessLog(),
                stage.lastUpdated(),
                stage.tags());
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
