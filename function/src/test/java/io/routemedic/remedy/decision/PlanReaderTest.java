package io.routemedic.remedy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
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
        PlanReader.Readings readings = reader.read(Proposals.PROD);

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
                                Map.of("POST /orders", new Draft.Method(Proposals.IAM, true))));
        private Reading<Definitions> live =
                Proposals.read("apigateway:GetExport", new Definitions(Map.of(), Set.of()));

        @Override
        public <T> Reading<T> read(Question<T> question) {
            return question.answered(
                    switch (question) {
                        case Question.OfApi(ApiId api) ->
                                Proposals.read(
                                        "apigateway:GetRestApi",
                                        new RestApi(api, "orders", false, Map.of()));
                        case Question.OfStage _ -> stage;
                        case Question.OfDeployment(ApiId _, DeploymentId id) ->
                                Proposals.read(
                                        "apigateway:GetDeployment",
                                        new Deployment(id, Proposals.NOW, "", Map.of()));
                        case Question.OfDraft _ -> draft;
                        case Question.OfLiveDefinitions _ -> noted("live", live);
                        case Question.OfDraftDefinitions _ ->
                                noted(
                                        "draft",
                                        Proposals.read(
                                                "apigateway:GetModels",
                                                new Definitions(
                                                        Map.of("POST /orders integration", "x"),
                                                        Set.of())));
                        case Question.OfApis _,
                                Question.OfStages _,
                                Question.OfDeployments _,
                                Question.OfDomain _,
                                Question.OfDomains _ ->
                                throw new UnsupportedOperationException(question.toString());
                    });
        }

        private Reading<Definitions> noted(String side, Reading<Definitions> reading) {
            asked.add(side);
            return reading;
        }
    }
}
