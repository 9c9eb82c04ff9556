package io.routemedic.remedy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentHead;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.DraftMethod;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Proposals;
import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private final Gateway gateway = new Gateway();
    private final PlanReader reader = new PlanReader(gateway);

    @Test
    void plansWhatTheStageWouldGet() {
        PlanReadings readings = reader.read(Proposals.PROD);

        assertThat(readings.plan().found().orElseThrow().added())
                .containsOnlyKeys(Route.parse("POST /orders"));
        assertThat(readings.stage().found()).isPresent();
        assertThat(readings.draft().found()).isPresent();
        assertThat(readings.api().found()).isPresent();
    }

    @Test
    void hasNoPlanWhenTheStageCannotBeRead() {
        gateway.stage = Proposals.unread("apigateway:GetStage");

        assertThat(reader.read(Proposals.PROD).plan().unread().orElseThrow().call())
                .isEqualTo("apigateway:GetStage");
    }

    @Test
    void hasNoPlanWhenTheExportCannotBeRead() {
        gateway.live = Proposals.unread("apigateway:GetExport");

        assertThat(reader.read(Proposals.PROD).plan().unread().orElseThrow().call())
                .isEqualTo("apigateway:GetExport");
    }

    @Test
    void hasNoPlanForAStageThatIsGone() {
        gateway.stage = Proposals.absent("apigateway:GetStage");

        assertThat(reader.read(Proposals.PROD).plan()).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void readsNoDefinitionsWhenThereIsNothingToCompareThemFor() {
        gateway.draft = Proposals.unread("apigateway:GetResources");
        reader.read(Proposals.PROD);

        assertThat(gateway.asked).isEmpty();
    }

    /** An API whose draft has one route more than is live. */
    private static final class Gateway implements ConfigurationReader {

        private final List<String> asked = new ArrayList<>();
        private Reading<Stage> stage =
                Proposals.read("apigateway:GetStage", Proposals.stage(Map.of()));
        private Reading<Draft> draft =
                Proposals.read(
                        "apigateway:GetResources",
                        Proposals.draft(
                                Map.of("POST /orders", new DraftMethod(Proposals.IAM, true))));
        private Reading<Definitions> live =
                Proposals.read("apigateway:GetExport", new Definitions(Map.of(), Set.of()));

        @Override
        public Reading<RestApi> restApi(ApiId api) {
            return Proposals.read(
                    "apigateway:GetRestApi", new RestApi(api, "orders", false, Map.of()));
        }

        @Override
        public Reading<List<RestApi>> restApis() {
            return Proposals.read("apigateway:GetRestApis", List.of());
        }

        @Override
        public Reading<Stage> stage(StageRef ref) {
            return stage;
        }

        @Override
        public Reading<List<Stage>> stages(ApiId api) {
            return Proposals.read("apigateway:GetStages", List.of());
        }

        @Override
        public Reading<Deployment> deployment(ApiId api, DeploymentId id) {
            return Proposals.read(
                    "apigateway:GetDeployment", new Deployment(id, Proposals.NOW, "", Map.of()));
        }

        @Override
        public Reading<List<DeploymentHead>> deployments(ApiId api) {
            return Proposals.read("apigateway:GetDeployments", List.of());
        }

        @Override
        public Reading<Draft> draft(ApiId api) {
            return draft;
        }

        @Override
        public Reading<CustomDomain> customDomain(String name) {
            return Proposals.absent("apigateway:GetDomainName");
        }

        @Override
        public Reading<List<CustomDomain>> customDomains() {
            return Proposals.read("apigateway:GetDomainNames", List.of());
        }

        @Override
        public Reading<Definitions> liveDefinitions(StageRef ref) {
            asked.add("live");
            return live;
        }

        @Override
        public Reading<Definitions> draftDefinitions(ApiId api) {
            asked.add("draft");
            return Proposals.read(
                    "apigateway:GetModels",
                    new Definitions(Map.of("POST /orders integration", "x"), Set.of()));
        }
    }
}
