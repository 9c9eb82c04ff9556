package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.intake.line.Symptom;
import org.junit.jupiter.api.Test;

class UndeterminedTest {
    private final Undetermined hypothesis = new Undetermined();

    @Test
    void saysOfAnHttpApiThatItAnswersOtherwise() {
        Scene scene = Scene.of("GET", "/x").symptom(Symptom.NOT_A_REST_API).withoutStage();
        assertThat(facts(confirmed(scene.test(hypothesis))).getFirst())
                .contains("HTTP API", "WebSocket", "404");
    }

    @Test
    void saysWhatToConfigureWhenTheStageIsNotKnown() {
        Verdict.Confirmed verdict =
                confirmed(Scene.of("GET", "/prod/x").withoutStage().test(hypothesis));
        assertThat(facts(verdict).getFirst()).contains("/apigw/orders-prod");
        assertThat(verdict.remedies().toString()).contains("\"logGroup\":\"/apigw/orders-prod\"");
    }

    @Test
    void asksForTheCallThatWasDenied() {
        Scene scene = Scene.of("GET", "/prod/x").live("GET /y").draftUnread();
        assertThat(confirmed(scene.test(hypothesis)).remedies())
                .contains(new Remedy.GrantRead("apigateway:GetResources"));
    }

    @Test
    void saysThatTheStageIsGoneOnlyWhenAwsSaidSo() {
        Verdict gone = Scene.of("GET", "/prod/x").stage(Scene.absent("GetStage")).test(hypothesis);
        assertThat(facts(confirmed(gone)).toString()).contains("does not exist");
        Verdict denied = Scene.of("GET", "/prod/x").stageUnread().test(hypothesis);
        assertThat(facts(confirmed(denied)).toString()).doesNotContain("not exist");
    }

    @Test
    void saysThatTheStageWasUpdatedSince() {
        Scene scene =
                Scene.of("GET", "/prod/x").live("GET /x").updated(Scene.ASKED.plusSeconds(900));
        assertThat(facts(confirmed(scene.test(hypothesis))).toString())
                .contains("after the last of these requests");
    }

    @Test
    void pointsToTheVpcEndpointWhenAnOpenRouteReadsTheAuthorizationHeader() {
        Scene scene =
                Scene.of("GET", "/prod/x").live("GET /x").symptom(Symptom.AUTHORIZATION_HEADER);
        assertThat(confirmed(scene.test(hypothesis)).remedies().toString())
                .contains("VPC endpoint");
    }

    @Test
    void countsWhatWasMerged() {
        Scene scene = Scene.of("GET", "/prod/x").merged().activity(900, 400, 200);
        assertThat(facts(confirmed(scene.test(hypothesis))).getFirst())
                .contains("400 paths", "200 sources");
    }
}
