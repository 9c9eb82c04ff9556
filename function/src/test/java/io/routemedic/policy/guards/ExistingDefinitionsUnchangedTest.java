package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExistingDefinitionsUnchangedTest {

    private final Proposals proposals = new Proposals();
    private final ExistingDefinitionsUnchanged guard = new ExistingDefinitionsUnchanged();

    @Test
    void agreesWhenWhatIsLiveStaysTheSame() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenADefinitionChanges() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of("POST /orders", Proposals.IAM),
                                Map.of(),
                                List.of(),
                                List.of("GET /orders integration"),
                                List.of()));

        assertThat(objection().orElseThrow())
                .contains("differs from what is live in `GET /orders integration`");
    }

    @Test
    void countsWhatCouldNotBeComparedAsChanged() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of("POST /orders", Proposals.IAM),
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of("resource policy")));

        assertThat(objection().orElseThrow())
                .contains("could not be compared in `resource policy`");
    }

    @Test
    void namesAFewOfManyChanges() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of(),
                                Map.of(),
                                List.of(),
                                List.of("a", "b", "c", "d", "e", "f", "g"),
                                List.of()));

        assertThat(objection().orElseThrow()).contains("`e` and 2 more").doesNotContain("`f`");
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.plan = Proposals.unread("apigateway:GetExport");

        assertThat(objection()).contains("`apigateway:GetExport` was throttled.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.plan = Proposals.absent("apigateway:GetDeployment");

        assertThat(objection().orElseThrow())
                .startsWith("`apigateway:GetDeployment` found nothing");
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
