package io.routemedic.gateway.reading;

import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The one place that remembers what was read: deployments for good, because they never change,
 * everything else for as long as each caller allows. A failure is remembered until the next {@link
 * #startBatch}, absence as long, and never by a reader that no batch was started with; only {@link
 * #atMost} goes by their age alone. Bounded in size; safe for use by several threads, which may
 * read the same thing twice.
 */
public final class CachingConfigurationReader implements ConfigurationReader {

    private final ReadingMemory memory;
    private final Duration age;
    private final boolean ofAnyBatch;

    /**
     * @param age how old an answer may be for callers who do not say; zero for not at all
     */
    public CachingConfigurationReader(
            ConfigurationReader origin, InstantSource clock, Duration age) {
        this(new ReadingMemory(origin, clock), age, false);
    }

    private CachingConfigurationReader(ReadingMemory memory, Duration age, boolean ofAnyBatch) {
        this.memory = memory;
        this.age = age;
        this.ofAnyBatch = ofAnyBatch;
    }

    /**
     * Asks again about what was not there or could not be read. To be called when a batch starts:
     * within a batch such a call is not repeated for each incident.
     */
    public void startBatch() {
        memory.startBatch();
    }

    @Override
    public ConfigurationReader atMost(Duration other) {
        return new CachingConfigurationReader(memory, other, true);
    }

    @Override
    public <T> Reading<T> read(Question<T> question) {
        return question instanceof Question.OfStage(StageRef ref) && age.isPositive()
                ? question.answered(
                        found(question).or(() -> listed(ref)).orElseGet(() -> remembered(question)))
                : remembered(question);
    }

    /** What somebody who was about to act has seen a moment ago needs no list. */
    private Optional<Reading<?>> found(Question<?> question) {
        return memory.recall(question)
                .filter(known -> known.reading() instanceof Reading.Read<?>)
                .filter(known -> stands(question, known))
                .map(ReadingMemory.Remembered::reading);
    }

    /**
     * A stage out of the list of the API's stages, which diagnosis needs most of the time anyway:
     * one call instead of two. The stage itself is asked for when the list cannot be read or lacks
     * it, and by whoever is about to act.
     */
    private Optional<Reading<?>> listed(StageRef ref) {
        Reading<List<Stage>> stages = remembered(new Question.OfStages(ref.api()));
        return stages.found().orElse(List.of()).stream()
                .filter(stage -> stage.ref().equals(ref))
                .findFirst()
                .map(stage -> stages.map(_ -> stage));
    }

    private <T> Reading<T> remembered(Question<T> question) {
        return memory.recall(question)
                .filter(known -> stands(question, known))
                .map(known -> question.answered(known.reading()))
                .orElseGet(() -> memory.ask(question));
    }

    private boolean stands(Question<?> question, ReadingMemory.Remembered known) {
        return switch (known.reading()) {
            case Reading.Read<?> _ ->
                    question instanceof Question.OfDeployment || memory.isYounger(known, age);
            case Reading.Absent<?> _ ->
                    memory.isYounger(known, age)
                            && (ofAnyBatch || (known.batch() > 0 && memory.isOfThisBatch(known)));
            case Reading.Unread<?> _ ->
                    memory.isYounger(known, age) && (ofAnyBatch || memory.isOfThisBatch(known));
        };
    }
}
