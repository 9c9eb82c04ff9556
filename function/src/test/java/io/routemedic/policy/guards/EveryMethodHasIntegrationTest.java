package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.Draft;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EveryMethodHasIntegrationTest {

    private final Proposals proposals = new Proposals();
    private final EveryMethodHasIntegration guard = new EveryMethodHasIntegration();

    @Test
    void agreesWhenEveryMethodHasOne() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenAMethodHasNone() {
        proposals.draft =
                Proposals.read(
                        "GetResources",
                        Proposals.draft(
                                Map.of("POST /orders", new Draft.Method(Proposals.IAM, false))));

        assertThat(objection().orElseThrow()).contains("no integration for `POST /orders`");
    }

    @Test
    void namesOnlyTheMethodsWithout() {
        proposals.draft =
                Proposals.read(
                        "GetResources",
                        Proposals.draft(
                                Map.of(
                                        "POST /orders",
                                        new Draft.Method(Proposals.IAM, true),
                                        "GET /a",
                                        new Draft.Method(Proposals.IAM, false))));

        assertThat(objection().orElseThrow()).contains("`GET /a`:").doesNotContain("/orders");
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.draft = Proposals.unread("apigateway:GetResources");

        assertThat(objection()).contains("`apigateway:GetResources` was throttled.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.draft = Proposals.absent("apigateway:GetResources");

        assertThat(objection().orElseThrow()).startsWith("`apigateway:GetResources` found nothing");
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
