package io.routemedic.diagnosis.hypotheses;

import static io.routemedic.diagnosis.Verdicts.confirmed;
import static io.routemedic.diagnosis.Verdicts.facts;
import static io.routemedic.diagnosis.Verdicts.inconclusive;
import static io.routemedic.diagnosis.Verdicts.refuted;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.LogFormats;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogFormatInsufficientTest {
    private final LogFormatInsufficient hypothesis = new LogFormatInsufficient();

    private static final Set<LogVariable> DEFAULT_JSON =
            EnumSet.of(
                    LogVariable.REQUEST_ID,
                    LogVariable.EXTENDED_REQUEST_ID,
                    LogVariable.SOURCE_IP,
                    LogVariable.HTTP_METHOD,
                    LogVariable.RESOURCE_PATH,
                    LogVariable.STATUS,
                    LogVariable.RESPONSE_LENGTH);

    @Test
    void isConfirmedWhenThePathIsNotLogged() {
        Scene scene =
                Scene.of("GET")
                        .logged(DEFAULT_JSON)
                        .symptom(Symptom.STATUS_AND_LENGTH)
                        .format("{\"ip\":\"$context.identity.sourceIp\"}");
        Verdict.Confirmed verdict = confirmed(Confidence.CERTAIN, scene.test(hypothesis));
        assertThat(facts(verdict).getFirst())
                .startsWith("The access log format of stage `a1b2c3d4e5/prod` lacks")
                .contains("`$context.path`", "`$context.error.responseType`")
                .doesNotContain("`$context.status`");
        assertThat(verdict.remedies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Remedy.SetLogFormat.class,
                        remedy ->
                                assertThat(remedy.format())
                                        .startsWith("{\"ip\":\"$context.identity.sourceIp\",")
                                        .contains("\"path\":\"$context.path\""));
    }

    @Test
    void isConfirmedWhenOnlyTheStatusTellsOfAFailure() {
        Scene scene =
                Scene.of("GET")
                        .logged(
                                EnumSet.of(
                                        LogVariable.HTTP_METHOD,
                                        LogVariable.PATH,
                                        LogVariable.STATUS))
                        .symptom(Symptom.STATUS_ALONE);
        assertThat(facts(confirmed(Confidence.CERTAIN, scene.test(hypothesis))))
                .contains("Status 403 has many reasons; the lines do not show which.");
    }

    @Test
    void namesTheVariablesWhenTheFormatCannotBeRead() {
        Scene scene = Scene.of("GET").logged(DEFAULT_JSON).stageUnread();
        assertThat(confirmed(scene.test(hypothesis)).remedies().toString())
                .contains("Instruct", "`$context.path`");
    }

    @Test
    void offersAWholeFormatWhenTheStageHasNone() {
        assertThat(confirmed(Scene.of("GET").logged(DEFAULT_JSON).test(hypothesis)).remedies())
                .containsExactly(new Remedy.SetLogFormat(Scene.PROD, LogFormats.recommended()));
    }

    @Test
    void isRefutedWhenOnlyThisLineHasNoPath() {
        refuted(Scene.of("GET").test(hypothesis));
    }

    @Test
    void isRefutedWhenMethodAndPathAreLogged() {
        refuted(
                Scene.of("GET", "/prod/orders")
                        .logged(EnumSet.of(LogVariable.PATH, LogVariable.HTTP_METHOD))
                        .test(hypothesis));
    }

    @Test
    void staysInconclusiveWhenTheStageIsNotKnown() {
        inconclusive(
                Scene.of("GET").logged(DEFAULT_JSON).withoutStage().test(hypothesis),
                "/apigw/orders-prod");
    }
}
