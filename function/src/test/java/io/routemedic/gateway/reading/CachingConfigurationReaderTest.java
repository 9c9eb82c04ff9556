package io.routemedic.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CachingConfigurationReaderTest {

    private static final ApiId API = new ApiId("a1b2c3d4e5");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final StageRef TEST = StageRef.of("a1b2c3d4e5", "test");
    private static final DeploymentId DEPLOYMENT = new DeploymentId("dep001");

    private Instant now = Instant.parse("2026-11-24T03:00:00Z");
    private final Origin origin = new Origin();
    private final CachingConfigurationReader reader =
            new CachingConfigurationReader(origin, () -> now, Duration.ofSeconds(30));

    @Test
    void remembersAStageForItsLifetime() {
        Reading<Stage> first = reader.stage(PROD);
        now = now.plusSeconds(29);

        assertThat(reader.stage(PROD)).isEqualTo(first);
        assertThat(origin.asked).containsExactly("stages");
    }

    @Test
    void asksForAStageAgainAfterItsLifetime() {
        reader.stage(PROD);
        now = now.plusSeconds(30);
        reader.stage(PROD);

        assertThat(origin.asked).containsExactly("stages", "stages");
    }

    @Test
    void findsStagesAndTheirListWithOneCall() {
        Reading<Stage> prod = reader.stage(PROD);
        Reading<Stage> test = reader.stage(TEST);

        assertThat(reader.stages(API).found())
                .contains(List.of(prod.found().orElseThrow(), test.found().orElseThrow()));
        assertThat(origin.asked).containsExactly("stages");
    }

    @Test
    void asksForNoListWhereTheStageWasReadAfreshAMomentAgo() {
        Reading<Stage> fresh = reader.fresh().stage(PROD);
        now = now.plusSeconds(29);

        assertThat(reader.stage(PROD)).isEqualTo(fresh);
        assertThat(origin.asked).containsExactly("stage");
    }

    @Test
    void asksForTheStageItselfWhenTheListLacksIt() {
        origin.listed = List.of(TEST);

        assertThat(reader.stage(PROD).found().map(Stage::ref)).contains(PROD);
        assertThat(origin.asked).containsExactly("stages", "stage");
    }

    @Test
    void takesNoStageForAbsentBecauseTheListLacksIt() {
        origin.listed = List.of(TEST);
        origin.failingStage = true;

        assertThat(reader.stage(PROD)).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void asksForTheStageItselfWhenTheListCannotBeRead() {
        origin.failingList = true;
        reader.startBatch();

        assertThat(reader.stage(PROD).found().map(Stage::ref)).contains(PROD);
        assertThat(reader.stage(TEST).found().map(Stage::ref)).contains(TEST);
        assertThat(origin.asked).containsExactly("stages", "stage", "stage");
    }

    @Test
    void remembersADeploymentForGood() {
        reader.deployment(API, DEPLOYMENT);
        now = now.plus(Duration.ofDays(14));
        reader.deployment(API, DEPLOYMENT);

        assertThat(origin.asked).containsExactly("deployment");
    }

    @Test
    void asksForWhatIsNotThereOnlyOnceABatch() {
        origin.absent = true;
        reader.startBatch();
        reader.stage(PROD);
        reader.stage(PROD);
        reader.deployment(API, DEPLOYMENT);
        reader.deployment(API, DEPLOYMENT);
        assertThat(origin.asked).containsExactly("stages", "stage", "deployment");

        origin.absent = false;
        reader.startBatch();

        assertThat(reader.stage(PROD)).isInstanceOf(Reading.Read.class);
        assertThat(reader.deployment(API, DEPLOYMENT)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void looksAgainForADeploymentThatWasNotThereWhenReadAfresh() {
        origin.absent = true;
        reader.startBatch();
        reader.deployment(API, DEPLOYMENT);
        origin.absent = false;

        assertThat(reader.fresh().deployment(API, DEPLOYMENT)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void asksForAllDomainsAgainInTheNextBatchWhenTheyCouldNotBeRead() {
        origin.failing = true;
        reader.startBatch();
        reader.customDomains();
        origin.failing = false;
        reader.startBatch();

        assertThat(reader.customDomains()).isInstanceOf(Reading.Read.class);
    }

    @Test
    void neverRemembersAbsenceOutsideOfABatch() {
        origin.absent = true;
        reader.stage(PROD);
        reader.deployment(API, DEPLOYMENT);
        origin.absent = false;

        assertThat(reader.stage(PROD)).isInstanceOf(Reading.Read.class);
        assertThat(reader.deployment(API, DEPLOYMENT)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void repeatsAFailedCallOnlyOnceABatch() {
        origin.failing = true;
        reader.deployment(API, DEPLOYMENT);
        reader.deployment(API, DEPLOYMENT);
        assertThat(origin.asked).containsExactly("deployment");

        origin.failing = false;
        reader.startBatch();

        assertThat(reader.deployment(API, DEPLOYMENT)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void keepsWhatItReadWhenABatchStarts() {
        reader.stage(PROD);
        reader.startBatch();
        reader.stage(PROD);

        assertThat(origin.asked).containsExactly("stages");
    }

    @Test
    void readsEverythingAfreshButDeployments() {
        reader.stage(PROD);
        reader.draft(API);
        reader.deployment(API, DEPLOYMENT);
        ConfigurationReader fresh = reader.fresh();
        fresh.stage(PROD);
        fresh.draft(API);
        fresh.deployment(API, DEPLOYMENT);

        assertThat(origin.asked).containsExactly("stages", "draft", "deployment", "stage", "draft");
    }

    @Test
    void retriesAFailedDeploymentWhenReadAfresh() {
        origin.failing = true;
        reader.deployment(API, DEPLOYMENT);
        origin.failing = false;

        assertThat(reader.fresh().deployment(API, DEPLOYMENT)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void forgetsTheDeploymentThatWasNotUsedForLongest() {
        reader.deployment(API, DEPLOYMENT);
        for (int i = 0; i < 100; i++) {
            reader.deployment(API, new DeploymentId("other" + i));
        }
        origin.asked.clear();

        reader.deployment(API, new DeploymentId("other99"));
        reader.deployment(API, DEPLOYMENT);

        assertThat(origin.asked).containsExactly("deployment");
    }

    @Test
    void asksAgainForACallerWhoAllowsLessThanTheAnswersAge() {
        reader.stage(PROD);
        now = now.plusSeconds(20);
        reader.atMost(Duration.ofSeconds(15)).stage(PROD);

        assertThat(origin.asked).containsExactly("stages", "stages");
    }

    @Test
    void asksNothingForACallerWhoAllowsMoreThanTheAnswersAge() {
        reader.stage(PROD);
        now = now.plusSeconds(45);
        reader.atMost(Duration.ofMinutes(1)).stage(PROD);

        assertThat(origin.asked).containsExactly("stages");
    }

    @Test
    void givesWhatOneCallerReadToAllOthers() {
        reader.fresh().draft(API);
        reader.draft(API);

        assertThat(origin.asked).containsExactly("draft");
    }

    @Test
    void goesByTheAgeOfAFailureForACallerWhoSaysIt() {
        origin.failing = true;
        reader.draft(API);
        reader.startBatch();
        now = now.plusSeconds(14);
        origin.failing = false;

        ConfigurationReader patient = reader.atMost(Duration.ofSeconds(15));
        assertThat(patient.draft(API)).isInstanceOf(Reading.Unread.class);
        now = now.plusSeconds(1);
        assertThat(patient.draft(API)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void remembersNothingWithoutALifetime() {
        CachingConfigurationReader forgetful =
                new CachingConfigurationReader(origin, () -> now, Duration.ZERO);
        forgetful.stage(PROD);
        forgetful.stage(PROD);

        assertThat(origin.asked).containsExactly("stage", "stage");
    }

    /** Answers like AWS, and notes what it was asked. */
    private final class Origin implements ConfigurationReader {

        private final List<String> asked = new ArrayList<>();
        private boolean absent;
        private boolean failing;
        private boolean failingList;
        private boolean failingStage;
        private List<StageRef> listed = List.of(PROD, TEST);

        private <T> Reading<T> answer(String what, T value) {
            asked.add(what);
            Source source = new Source("apigateway:" + what, now);
            if (failing
                    || (failingList && what.equals("stages"))
                    || (failingStage && what.equals("stage"))) {
                return new Reading.Unread<>("apigateway:" + what, "throttled");
            }
            return absent ? new Reading.Absent<>(source) : new Reading.Read<>(value, source);
        }

        private Stage toStage(StageRef ref) {
            return new Stage(
                    ref, DEPLOYMENT, Optional.empty(), Optional.empty(), Instant.EPOCH, Map.of());
        }

        @Override
        public <T> Reading<T> read(Question<T> question) {
            return question.answered(
                    switch (question) {
                        case Question.OfStage(StageRef ref) -> answer("stage", toStage(ref));
                        case Question.OfStages(ApiId _) ->
                                answer("stages", listed.stream().map(this::toStage).toList());
                        case Question.OfDeployment(ApiId _, DeploymentId id) ->
                                answer("deployment", new Deployment(id, now, "", Map.of()));
                        case Question.OfDraft(ApiId _) -> answer("draft", new Draft(Map.of(), "f"));
                        case Question.OfDomains() -> answer("domains", List.of());
                        case Question.OfApi(ApiId _),
                                Question.OfApis(),
                                Question.OfDeployments(ApiId _),
                                Question.OfDomain(String _),
                                Question.OfLiveDefinitions(StageRef _),
                                Question.OfDraftDefinitions(ApiId _) ->
                                throw new UnsupportedOperationException(question.toString());
                    });
        }
    }
}
