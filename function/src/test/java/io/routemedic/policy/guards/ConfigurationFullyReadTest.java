package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationFullyReadTest {

    private final Proposals proposals = new Proposals();
    private final ConfigurationFullyRead guard = new ConfigurationFullyRead();

    @Test
    void agreesWhenEverythingWasRead() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.api = Proposals.unread("apigateway:GetRestApi");

        assertThat(objection()).contains("`apigateway:GetRestApi` was throttled.");
    }

    @Test
    void objectsWhenTheDiagnosisLeftSomethingUnchecked() {
        proposals.unchecked = List.of("`apigateway:GetStages` could not be read.");

        assertThat(objection()).contains("`apigateway:GetStages` could not be read.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.stage = Proposals.absent("apigateway:GetStage");

        assertThat(objection().orElseThrow()).startsWith("`apigateway:GetStage` found nothing");
    }

    @Test
    void objectsWhenOnlyTheDraftCannotBeRead() {
        proposals.draft = Proposals.unread("apigateway:GetResources");

        assertThat(objection()).isPresent();
    }

    @Test
    void objectsWhenOnlyThePlanCannotBeRead() {
        proposals.plan = Proposals.unread("apigateway:GetExport");

        assertThat(objection()).isPresent();
    }

    @Test
    void saysWhatFailedOnceWhateverHangsOnIt() {
        proposals.stage = Proposals.unread("apigateway:GetStage");
        proposals.plan = Proposals.unread("apigateway:GetStage");

        assertThat(objection()).contains("`apigateway:GetStage` was throttled.");
    }

    @Test
    void saysAllThatFailed() {
        proposals.api = Proposals.unread("apigateway:GetRestApi");
        proposals.draft = Proposals.unread("apigateway:GetResources");

        assertThat(objection())
                .contains(
                        "`apigateway:GetRestApi` was throttled. `apigateway:GetResources` was"
                                + " throttled.");
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
