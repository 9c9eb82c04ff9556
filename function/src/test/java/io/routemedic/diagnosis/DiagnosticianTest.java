package io.routemedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticianTest {
    private final Diagnostician diagnostician =
            new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback());

    static Stream<Arguments> neighbours() {
        return Stream.of(
                Arguments.of(
                        Cause.PATH_SPELLING, Scene.of("GET", "/prod/Orders").live("GET /orders")),
                Arguments.of(
                        Cause.NEAREST_ROUTE, Scene.of("GET", "/prod/Ordes").live("GET /orders")),
                Arguments.of(Cause.STAGE_IN_PATH, Scene.of("GET", "/prod/prod/x").live("GET /x")),
                Arguments.of(
                        Cause.SEGMENTS_REWRITTEN, Scene.of("GET", "/prod/api/x").live("GET /x")),
                Arguments.of(Cause.GREEDY_PARENT, Scene.of("GET", "/prod").live("ANY /{proxy+}")),
                Arguments.of(
                        Cause.GREEDY_PARENT, Scene.of("OPTIONS", "/prod/").live("ANY /{proxy+}")),
                Arguments.of(
                        Cause.PREFLIGHT_NOT_DEFINED, Scene.of("OPTIONS", "/prod/x").live("GET /x")),
                Arguments.of(Cause.METHOD_NOT_DEFINED, Scene.of("PUT", "/prod/x").live("GET /x")),
                Arguments.of(Cause.SCANNER_PROBE, Scene.of("GET", "/prod/.env").live("GET /env")),
                Arguments.of(
                        Cause.SCANNER_PROBE,
                        Scene.of("GET", "/prod/.env").live("GET /x").earlier("ANY /{proxy+}")),
                Arguments.of(
                        Cause.ROUTE_NOT_DEPLOYED,
                        Scene.of("GET", "/prod/.env").draft("ANY /{proxy+}")),
                Arguments.of(
                        Cause.ROUTE_NOT_DEPLOYED,
                        Scene.of("PUT", "/prod/x").live("GET /x").draft("PUT /x")),
                Arguments.of(
                        Cause.ROUTE_REMOVED,
                        Scene.of("PUT", "/prod/x").live("GET /x").earlier("PUT /x")),
                Arguments.of(
                        Cause.PATH_SPELLING,
                        Scene.of("GET", "/prod/Orders").live("GET /orders", "PUT /{id}")),
                Arguments.of(
                        Cause.UNSIGNED_IAM_REQUEST,
                        Scene.of("GET", "/prod/x").live("AWS_IAM GET /x").updated(Scene.ASKED)),
                Arguments.of(
                        Cause.DEPLOYED_MOMENTS_AGO,
                        Scene.of("GET", "/prod/x").live("GET /x").updated(Scene.ASKED)),
                Arguments.of(Cause.UNDETERMINED, Scene.of("GET", "/prod/x").live("GET /x")),
                Arguments.of(
                        Cause.UNDETERMINED, Scene.of("GET", "/x").symptom(Symptom.NOT_A_REST_API)),
                Arguments.of(Cause.UNDETERMINED, Scene.of("GET", "/prod/x").withoutStage()),
                Arguments.of(Cause.UNDETERMINED, Scene.of("GET", "/prod/x").merged()),
                Arguments.of(
                        Cause.LOG_FORMAT_INSUFFICIENT,
                        Scene.of("GET").logged(EnumSet.of(LogVariable.HTTP_METHOD))));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void findsTheMostUsefulOfNeighbouringCauses(Cause cause, Scene scene) {
        assertThat(diagnostician.diagnose(scene.examination()).cause()).isEqualTo(cause);
    }

    @Test
    void keepsTheOtherConfirmedCausesAsAlternativesInOrder() {
        Scene scene = Scene.of("PUT", "/prod/x").live("GET /x").draft("GET /x", "PUT /x");
        Finding finding = diagnostician.diagnose(scene.examination());
        assertThat(finding.alternatives().stream().map(Finding.Alternative::cause))
                .containsExactly(Cause.METHOD_NOT_DEFINED);
    }

    @Test
    void isLessSureWhenACauseThatWouldComeFirstCouldNotBeTested() {
        Scene scene = Scene.of("PUT", "/prod/x").live("GET /x");
        assertThat(diagnostician.diagnose(scene.examination()).confidence())
                .isEqualTo(Confidence.CERTAIN);
        Finding finding = diagnostician.diagnose(scene.draftUnread().examination());
        assertThat(finding.cause()).isEqualTo(Cause.METHOD_NOT_DEFINED);
        assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(finding.unchecked())
                .anyMatch(sentence -> sentence.contains("apigateway:GetResources"));
    }

    static Stream<Scene> denied() {
        return Stream.of(
                scene().stageUnread(),
                scene().liveUnread(),
                scene().draftUnread(),
                scene().earlierUnread(),
                scene().canaryUnread(),
                scene().overDomain(Scene.unread("GetDomainName")),
                scene().domainsUnread(),
                scene().elsewhereUnread("a1b2c3d4e5", "dev"));
    }

    private static Scene scene() {
        return Scene.of("GET", "/prod/ordes").live("GET /orders");
    }

    @ParameterizedTest
    @MethodSource("denied")
    void saysWhatCouldNotBeReadAndNeverThatItIsAbsent(Scene scene) {
        Finding finding = diagnostician.diagnose(scene.examination());
        assertThat(finding.unchecked())
                .anyMatch(sentence -> sentence.contains("access was denied"));
        assertThat(finding.evidence()).noneMatch(evidence -> evidence.fact().contains("not exist"));
    }

    @Test
    void tellsWhatItTookForGranted() {
        Scene scene =
                Scene.of("GET", "/prod/prod/x")
                        .live("GET /x")
                        .logged(EnumSet.of(LogVariable.PATH, LogVariable.HTTP_METHOD));
        Finding finding = diagnostician.diagnose(scene.examination());
        assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(finding.unchecked())
                .anyMatch(sentence -> sentence.contains("`$context.domainName`"));
    }

    @Test
    void neverOffersTheFallbackAsAnAlternative() {
        Finding finding = diagnostician.diagnose(scene().examination());
        assertThat(finding.alternatives())
                .noneMatch(alternative -> alternative.cause() == Cause.UNDETERMINED);
    }

    @Test
    void fallsBackWhenNoHypothesisIsGiven() {
        Diagnostician blank = new Diagnostician(List.of(), Hypotheses.fallback());
        assertThat(blank.diagnose(scene().examination()).cause()).isEqualTo(Cause.UNDETERMINED);
    }

    @Test
    void tellsOfNearRoutesOnlyWhereNothingElseIsConfirmed() {
        Finding finding =
                diagnostician.diagnose(
                        Scene.of("PUT", "/prod/orders")
                                .live("GET /orders", "GET /order")
                                .draft("GET /orders", "GET /order")
                                .examination());

        assertThat(finding.cause()).isEqualTo(Cause.METHOD_NOT_DEFINED);
        assertThat(finding.alternatives())
                .extracting(Finding.Alternative::cause)
                .doesNotContain(Cause.NEAREST_ROUTE);
    }
}
