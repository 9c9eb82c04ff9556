package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotManagedElsewhereTest {

    private final Proposals proposals = new Proposals();
    private final NotManagedElsewhere guard = new NotManagedElsewhere();

    @Test
    void agreesWhenNoTagNamesAnotherTool() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenTheStageBelongsToAStack() {
        proposals.stage =
                Proposals.read(
                        "GetStage",
                        Proposals.stage(
                                Map.of(
                                        "aws:cloudformation:stack-name",
                                        "orders-prod",
                                        "aws:cloudformation:logical-id",
                                        "Stage")));

        assertThat(objection().orElseThrow())
                .contains(
                        "Stage `a1b2c3d4e5/prod` is deployed by the CloudFormation stack"
                                + " `orders-prod`");
    }

    @Test
    void objectsWhenOnlyTheApiBelongsToAStack() {
        proposals.api =
                Proposals.read(
                        "GetRestApi",
                        new RestApi(
                                Proposals.PROD.api(),
                                "orders",
                                false,
                                Map.of("aws:cloudformation:stack-id", "arn:…")));

        assertThat(objection().orElseThrow())
                .contains("API `a1b2c3d4e5` is deployed by a CloudFormation stack");
    }

    @Test
    void objectsToTheUsualMarkersInAnyCase() {
        proposals.stage =
                Proposals.read("GetStage", Proposals.stage(Map.of("managedby", "Terraform")));

        assertThat(objection().orElseThrow()).contains("another tool (tag `managedby=Terraform`)");
    }

    @Test
    void objectsToAMarkerWithAnyValue() {
        proposals.api =
                Proposals.read(
                        "GetRestApi",
                        new RestApi(
                                Proposals.PROD.api(),
                                "orders",
                                false,
                                Map.of("pulumi:project", "orders")));

        assertThat(objection()).isPresent();
    }

    @Test
    void agreesWhenAMarkerHasAnotherValue() {
        proposals.stage =
                Proposals.read("GetStage", Proposals.stage(Map.of("ManagedBy", "shop team")));

        assertThat(objection()).isEmpty();
    }

    @Test
    void goesByTheConfiguredMarkers() {
        proposals.managedElsewhere = Set.of("owner=platform");
        proposals.stage = Proposals.read("GetStage", Proposals.stage(Map.of("owner", "platform")));

        assertThat(objection()).isPresent();
    }

    @Test
    void objectsToCloudFormationWhateverTheMarkersAre() {
        proposals.managedElsewhere = Set.of();
        proposals.stage =
                Proposals.read(
                        "GetStage",
                        Proposals.stage(Map.of("aws:cloudformation:stack-name", "orders-prod")));

        assertThat(objection()).isPresent();
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.stage = Proposals.unread("apigateway:GetStage");

        assertThat(objection()).contains("`apigateway:GetStage` was throttled.");
    }

    @Test
    void objectsWhenTheApiCannotBeRead() {
        proposals.api = Proposals.unread("apigateway:GetRestApi");

        assertThat(objection()).contains("`apigateway:GetRestApi` was throttled.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.stage = Proposals.absent("apigateway:GetStage");

        assertThat(objection().orElseThrow()).startsWith("`apigateway:GetStage` found nothing");
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
