package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Explanations.Explanation;
import io.routemedic.intake.stage.FakeStages;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import io.routemedic.intake.stage.StageDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineInterpreterTest {

    private static final String GROUP = "/apigw/orders";
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final StageRef TEST = StageRef.of("a1b2c3d4e5", "test");

    private static final String FORMAT =
            "{\"p\":\"$context.path\",\"t\":\"$context.error.responseType\"}";
    private static final String NAMED =
            "{\"apiId\":\"$context.apiId\",\"stage\":\"$context.stage\",\"responseType\":\"$context.error.responseType\"}";
    private static final String OTHER = "$context.path|$context.error.responseType|$context.status";

    private static final String LINE = "{\"p\":\"/x\",\"t\":\"MISSING_AUTHENTICATION_TOKEN\"}";
    private static final String OTHER_LINE = "/x|MISSING_AUTHENTICATION_TOKEN|403";

    private final FakeStages stages = new FakeStages();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-24T03:42:00Z"));

    private final CachingConfigurationReader reader =
            new CachingConfigurationReader(stages, now::get, Duration.ofMinutes(5));

    private StageDirectory directory(StageDirectory.Mapping... mappings) {
        return new StageDirectory(reader, List.of(mappings), Duration.ofMinutes(5), now::get);
    }

    private static LineInterpreter interpreter(StageDirectory directory) {
        return new LineInterpreter(directory, new SymptomRecogniser(), GROUP, TEST::equals);
    }

    private static Optional<StageRef> stageOf(StageDirectory directory, String line) {
        LineMeaning meaning = interpreter(directory).meaningOf(line);
        assertThat(meaning).isInstanceOf(LineMeaning.Failure.class);
        return ((LineMeaning.Failure) meaning).stage();
    }

    private static boolean isSaidByLine(StageDirectory directory, String line) {
        return interpreter(directory).meaningOf(line)
                        instanceof LineMeaning.Failure(var _, var _, var _, boolean saidByLine)
                && saidByLine;
    }

    private static String named(StageRef ref) {
        return "{\"apiId\":\"%s\",\"stage\":\"%s\",\"responseType\":\"MISSING_AUTHENTICATION_TOKEN\"}"
                .formatted(ref.api(), ref.stage());
    }

    @Nested
    class WithAConfiguredStage {

        private final StageDirectory directory = directory(new StageDirectory.Mapping(GROUP, PROD));

        @Test
        void readsLinesInItsFormat() {
            stages.with(PROD, GROUP, FORMAT);
            assertThat(stageOf(directory, LINE)).contains(PROD);
        }

        @Test
        void readsTheStageOnceWhateverTheNumberOfLinesAndBatches() {
            stages.with(PROD, GROUP, FORMAT);
            for (int i = 0; i < 100; i++) {
                stageOf(directory, LINE);
            }
            assertThat(stages.calls).containsExactly("GetStages a1b2c3d4e5");
            now.set(now.get().plus(Duration.ofMinutes(6)));
            stageOf(directory, LINE);
            assertThat(stages.calls).hasSize(2);
        }

        @Test
        void takesNoReadingForYoungerThanItIs() {
            stages.with(PROD, GROUP, OTHER);
            reader.stage(PROD);
            now.set(now.get().plus(Duration.ofMinutes(4)));
            stageOf(directory, OTHER_LINE);
            now.set(now.get().plus(Duration.ofMinutes(2)));
            stageOf(directory, OTHER_LINE);
            assertThat(stages.calls).hasSize(2);
        }

        @Test
        void saysThatTheFormatCouldNotBeReadAndGoesByUsualNames() {
            stages.denying(true);
            LineInterpreter interpreter = interpreter(directory);
            assertThat(interpreter.problems())
                    .singleElement()
                    .asString()
                    .contains("apigateway:GetStage", "AccessDenied");
            assertThat(interpreter.meaningOf("{\"responseType\":\"MISSING_AUTHENTICATION_TOKEN\"}"))
                    .isInstanceOfSatisfying(
                            LineMeaning.Failure.class,
                            failure -> assertThat(failure.stage()).contains(PROD));
        }

        @Test
        void asksAgainSoonForWhatCouldNotBeRead() {
            stages.with(PROD, GROUP, FORMAT).denying(true);
            interpreter(directory);
            stages.denying(false);
            assertThat(interpreter(directory).problems()).isNotEmpty();
            now.set(now.get().plusSeconds(16));
            assertThat(interpreter(directory).problems()).isEmpty();
        }

        @Test
        void saysThatTheConfiguredStageDoesNotExist() {
            assertThat(interpreter(directory).problems())
                    .singleElement()
                    .asString()
                    .contains("There is no stage `a1b2c3d4e5/prod`");
        }

        @Test
        void readsALineWrittenBeforeTheFormatChanged() {
            stages.with(PROD, GROUP, OTHER);
            assertThat(stageOf(directory, "{\"responseType\":\"MISSING_AUTHENTICATION_TOKEN\"}"))
                    .contains(PROD);
        }

        @Test
        void readsTheFormatAfreshWhenLinesNoLongerHaveIt() {
            stages.with(PROD, GROUP, OTHER);
            assertThat(stageOf(directory, OTHER_LINE)).contains(PROD);
            stages.with(PROD, GROUP, FORMAT);
            now.set(now.get().plusSeconds(20));
            LineInterpreter interpreter = interpreter(directory);
            for (int i = 0; i < 10; i++) {
                assertThat(interpreter.meaningOf(LINE))
                        .isInstanceOfSatisfying(
                                LineMeaning.Failure.class,
                                failure ->
                                        assertThat(failure.entry().logs(LogVariable.PATH))
                                                .isTrue());
            }
            assertThat(stages.calls).hasSize(2);
        }

        @Test
        void saysThatAFormatCanShowNoFailure() {
            stages.with(PROD, GROUP, "$context.path $context.status");
            assertThat(interpreter(directory).problems())
                    .singleElement()
                    .asString()
                    .contains("`a1b2c3d4e5/prod`", "`$context.error.responseType`");
        }

        @Test
        void takesNoWordOfALine() {
            stages.with(PROD, GROUP, FORMAT);
            assertThat(isSaidByLine(directory, LINE)).isFalse();
        }

        @Test
        void doesNotTrustALineThatNamesAnotherStage() {
            stages.with(PROD, GROUP, NAMED).with(TEST, "/elsewhere", NAMED);
            assertThat(stageOf(directory, named(PROD))).contains(PROD);
            assertThat(stageOf(directory, named(TEST))).isEmpty();
        }

        @Test
        void trustsALineThatNamesAnotherStageWhichReallyLogsHere() {
            stages.with(PROD, GROUP, NAMED).with(TEST, GROUP + ":*", NAMED);
            assertThat(stageOf(directory, named(TEST))).contains(TEST);
            assertThat(isSaidByLine(directory, named(TEST))).isTrue();
        }

        @Test
        void countsNeitherSuccessesNorOtherRefusals() {
            stages.with(PROD, GROUP, FORMAT);
            LineInterpreter interpreter = interpreter(directory);
            assertThat(interpreter.meaningOf("{\"p\":\"/x\",\"t\":\"-\"}"))
                    .isInstanceOf(LineMeaning.Unremarkable.class);
            assertThat(
                            interpreter.meaningOf(
                                    "{\"p\":\"/MISSING_AUTHENTICATION_TOKEN\",\"t\":\"-\"}"))
                    .isInstanceOf(LineMeaning.Unremarkable.class);
        }

        @Test
        void saysOfALineInNoFormatThatItIsUnexplained() {
            stages.with(PROD, GROUP, FORMAT);
            LineInterpreter interpreter = interpreter(directory);
            assertThat(interpreter.meaningOf("START RequestId: 1"))
                    .isInstanceOf(LineMeaning.Unreadable.class);
            assertThat(interpreter.meaningOf("MISSING_AUTHENTICATION_TOKEN"))
                    .isInstanceOf(LineMeaning.Unreadable.class);
        }
    }

    @Nested
    class WithSeveralStagesInOneGroup {

        private final StageDirectory directory =
                directory(
                        new StageDirectory.Mapping(GROUP, PROD),
                        new StageDirectory.Mapping(GROUP, TEST));

        @Test
        void readsALineOnceForAllStagesOfOneFormat() {
            var format = AccessLogFormat.compile(FORMAT);
            var candidates =
                    IntStream.range(0, 50)
                            .mapToObj(i -> StageRef.of("a1b2c3d4e5", "s" + i))
                            .map(stage -> new Candidate(stage, format))
                            .toList();
            String tolerant = LINE.replace(",", " , ");
            for (String line : List.of(LINE, tolerant)) {
                List<Explanation> all = Explanations.of(line, candidates).all();
                assertThat(all).extracting(one -> one.candidate()).isEqualTo(candidates);
                assertThat(all)
                        .allSatisfy(
                                one -> assertThat(one.entry()).isSameAs(all.getFirst().entry()));
            }
        }

        @Test
        void goesByTheFormatThatExplainsTheLine() {
            stages.with(PROD, GROUP, FORMAT).with(TEST, GROUP, OTHER);
            assertThat(stageOf(directory, LINE)).contains(PROD);
            assertThat(stageOf(directory, OTHER_LINE)).contains(TEST);
        }

        @Test
        void goesByWhatTheLineNames() {
            stages.with(PROD, GROUP, NAMED).with(TEST, GROUP, NAMED);
            assertThat(stageOf(directory, named(TEST))).contains(TEST);
        }

        @Test
        void goesByTheHostAndPathOfTheExecuteApi() {
            String format = "$context.domainName$context.path|$context.error.responseType";
            stages.with(PROD, GROUP, format).with(TEST, GROUP, format);
            assertThat(
                            stageOf(
                                    directory,
                                    "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/test/x"
                                            + "|MISSING_AUTHENTICATION_TOKEN"))
                    .contains(TEST);
        }

        @Test
        void goesByThePathOverAVpcEndpointWhoseNameHasNoApi() {
            String format = "$context.domainName$context.path|$context.error.responseType";
            stages.with(PROD, GROUP, format).with(TEST, GROUP, format);
            assertThat(
                            stageOf(
                                    directory,
                                    "vpce-0123-abc.execute-api.eu-west-1.vpce.amazonaws.com/test/x"
                                            + "|MISSING_AUTHENTICATION_TOKEN"))
                    .contains(TEST);
        }

        @Test
        void saysThatOnlyTheLineTellsTheStage() {
            stages.with(PROD, GROUP, NAMED).with(TEST, GROUP, NAMED);
            assertThat(isSaidByLine(directory, named(TEST))).isTrue();
        }

        @Test
        void goesByNoUsualNameWhereNoFormatIsKnown() {
            stages.denying(true);
            assertThat(stageOf(directory, named(TEST))).isEmpty();
        }

        @Test
        void namesNoStageWhenTheFormatsAreTheSame() {
            stages.with(PROD, GROUP, FORMAT).with(TEST, GROUP, FORMAT);
            assertThat(stageOf(directory, LINE)).isEmpty();
        }
    }

    @Nested
    class WithoutConfiguration {

        private final StageDirectory directory = directory();

        @Test
        void asksOnlyForTheStageThatTheLineNames() {
            stages.with(PROD, GROUP, NAMED).with(TEST, GROUP, NAMED);
            assertThat(stageOf(directory, named(PROD))).contains(PROD);
            assertThat(stages.calls).containsExactly("GetStages a1b2c3d4e5");
        }

        @Test
        void findsTheOnlyStageThatLogsHere() {
            stages.with(PROD, GROUP, FORMAT).with(TEST, "/elsewhere", FORMAT);
            assertThat(stageOf(directory, LINE)).contains(PROD);
            stageOf(directory, LINE);
            assertThat(stages.calls).containsExactly("GetRestApis", "GetStages a1b2c3d4e5");
        }

        @Test
        void takesWhatAClientPutIntoALineForNoStage() {
            String agents =
                    "{\"agent\":\"$context.identity.userAgent\",\"t\":\"$context.error.responseType\"}";
            stages.with(PROD, GROUP, agents).with(TEST, GROUP, NAMED);
            String forged =
                    "{\"agent\":\"x\",\"apiId\":\"a1b2c3d4e5\",\"stage\":\"test\",\"responseType\":"
                        + "\"MISSING_AUTHENTICATION_TOKEN\",\"t\":\"MISSING_AUTHENTICATION_TOKEN\"}";
            assertThat(stageOf(directory, forged)).contains(PROD);
        }

        @Test
        void believesAFieldThatTheStagesFormatDoesNotHaveOfNoLine() {
            stages.with(PROD, GROUP, FORMAT).with(TEST, GROUP, FORMAT);
            String forged =
                    "{\"p\":\"x\",\"apiId\":\"a1b2c3d4e5\",\"stage\":\"test\",\"t\":"
                            + "\"MISSING_AUTHENTICATION_TOKEN\"}";
            assertThat(stageOf(directory, forged)).isEmpty();
        }

        @Test
        void saysThatOnlyTheLineTellsTheStageUnlessNoOtherLogsHere() {
            stages.with(TEST, GROUP, NAMED).with(PROD, "/elsewhere", NAMED);
            assertThat(isSaidByLine(directory, named(TEST))).isFalse();
            now.set(now.get().plus(Duration.ofMinutes(61)));
            stages.with(PROD, GROUP, NAMED);
            assertThat(isSaidByLine(directory, named(TEST))).isTrue();
        }

        @Test
        void looksForOthersOnlyWhereTheStageMayBeHealed() {
            stages.with(PROD, GROUP, NAMED);
            assertThat(isSaidByLine(directory, named(PROD))).isTrue();
            assertThat(stages.calls).containsExactly("GetStages a1b2c3d4e5");
        }

        @Test
        void knowsWhichStageLogsHereForAnHour() {
            stages.with(PROD, GROUP, FORMAT).with(TEST, "/elsewhere", FORMAT);
            for (int minutes = 0; minutes < 60; minutes += 5) {
                assertThat(stageOf(directory, LINE)).contains(PROD);
                now.set(now.get().plus(Duration.ofMinutes(5)));
            }
            assertThat(stages.calls).containsExactly("GetRestApis", "GetStages a1b2c3d4e5");

            assertThat(stageOf(directory, LINE)).contains(PROD);
            assertThat(stages.calls).hasSize(4);
        }

        @Test
        void looksForNewApisWhereNobodyIsKnownToLogHere() {
            StageRef added = StageRef.of("b1b2c3d4e5", "prod");
            stages.with(PROD, "/elsewhere", FORMAT);
            assertThat(stageOf(directory, unnamed())).isEmpty();
            stages.with(added, GROUP, FORMAT);
            now.set(now.get().plus(Duration.ofMinutes(11)));

            assertThat(stageOf(directory, LINE)).contains(added);
            assertThat(stages.calls)
                    .containsExactly(
                            "GetRestApis",
                            "GetStages a1b2c3d4e5",
                            "GetRestApis",
                            "GetStages b1b2c3d4e5");
        }

        @Test
        void readsTheFormatOfAnIndexedStageAfreshWhenLinesNoLongerHaveIt() {
            stages.with(PROD, GROUP, OTHER);
            assertThat(stageOf(directory, OTHER_LINE)).contains(PROD);
            stages.with(PROD, GROUP, FORMAT);
            now.set(now.get().plusSeconds(20));

            LineInterpreter interpreter = interpreter(directory);
            for (int i = 0; i < 10; i++) {
                assertThat(interpreter.meaningOf(LINE))
                        .isInstanceOfSatisfying(
                                LineMeaning.Failure.class,
                                failure ->
                                        assertThat(failure.entry().logs(LogVariable.PATH))
                                                .isTrue());
            }
            assertThat(stages.calls).hasSize(3);
        }

        @Test
        void saysThatAStageIsNotKnownYetWhereTheReadingWasPutOff() {
            stages.with(PROD, GROUP, FORMAT).puttingOff(true);
            LineInterpreter interpreter = interpreter(directory);
            interpreter.meaningOf(unnamed());
            assertThat(interpreter.isPutOff()).isTrue();

            stages.puttingOff(false);
            assertThat(stageOf(directory, LINE)).contains(PROD);
        }

        @Test
        void callsNoLineUnremarkableWhoseFormatIsNotReadYet() {
            stages.with(PROD, GROUP, OTHER).puttingOff(true);
            LineInterpreter interpreter =
                    interpreter(directory(new StageDirectory.Mapping(GROUP, PROD)));

            assertThat(interpreter.meaningOf("GET /x 403 42"))
                    .isInstanceOf(LineMeaning.Unreadable.class);
            assertThat(interpreter.meaningOf("{\"a\":\"MISSING_AUTHENTICATION_TOKEN\"}"))
                    .isInstanceOf(LineMeaning.Unreadable.class);
            assertThat(
                            interpreter.meaningOf(
                                    "{\"status\":\"403\",\"responseType\":\"ACCESS_DENIED\"}"))
                    .isInstanceOf(LineMeaning.Unremarkable.class);
        }

        private static String unnamed() {
            return "{\"requestId\":\"1\",\"path\":\"/x\",\"status\":\"403\","
                    + "\"responseType\":\"MISSING_AUTHENTICATION_TOKEN\"}";
        }

        @Test
        void doesNotBelieveALineAboutAStageThatLogsElsewhere() {
            stages.with(PROD, "/elsewhere", NAMED);
            String line =
                    named(PROD)
                            .replace(
                                    "{",
                                    "{\"requestId\":\"1\",\"path\":\"/x\",\"status\":\"403\",");
            assertThat(stageOf(directory, line)).isEmpty();
        }

        @Test
        void doesNotTakeTheOnlyStageItCouldSeeForTheOnlyOne() {
            stages.with(PROD, GROUP, FORMAT).denying(true);
            LineInterpreter interpreter = interpreter(directory);
            LineMeaning meaning =
                    interpreter.meaningOf(
                            "{\"requestId\":\"1\",\"httpMethod\":\"GET\",\"path\":\"/prod/x\","
                                    + "\"status\":\"403\","
                                    + "\"responseType\":\"MISSING_AUTHENTICATION_TOKEN\"}");
            assertThat(meaning)
                    .isInstanceOfSatisfying(
                            LineMeaning.Failure.class,
                            failure -> assertThat(failure.stage()).isEmpty());
            assertThat(interpreter.problems())
                    .singleElement()
                    .asString()
                    .contains("apigateway:GetRestApis");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"level\":\"error\",\"error\":\"Missing Authentication Token\"}",
                    "{\"time\":\"x\",\"path\":\"/v1/pay\",\"method\":\"POST\",\"statusCode\":403,"
                            + "\"error\":{\"message\":\"Missing Authentication Token\"}}",
                    "{\"msg\":\"upstream\",\"status\":403,\"bytes\":42,\"requestId\":\"1\"}"
                })
        void passesOverOtherApplicationsLines(String line) {
            assertThat(interpreter(directory).meaningOf(line))
                    .isInstanceOf(LineMeaning.Unremarkable.class);
        }

        @Test
        void countsALineOfPerhapsAnotherApplicationWhereStagesCannotBeListed() {
            stages.denying(true);
            assertThat(
                            interpreter(directory)
                                    .meaningOf("{\"error\":\"Missing Authentication Token\"}"))
                    .isInstanceOf(LineMeaning.Unreadable.class);
        }

        @Test
        void looksUpOnlySoManyStagesThatLinesName() {
            stages.with(PROD, GROUP, NAMED);
            for (int i = 0; i < 500; i++) {
                stageOf(directory, named(StageRef.of("a" + i, "prod")));
            }
            assertThat(stages.calls)
                    .filteredOn(call -> call.startsWith("GetStage "))
                    .hasSizeLessThan(60);
        }

        @Test
        void asksNothingForSuccesses() {
            assertThat(interpreter(directory).meaningOf("{\"status\":\"200\"}"))
                    .isInstanceOf(LineMeaning.Unremarkable.class);
            assertThat(stages.calls).isEmpty();
        }
    }
}
