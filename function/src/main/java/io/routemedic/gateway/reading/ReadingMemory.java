package io.routemedic.gateway.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The last reading of each question, bounded for each kind; the one that was not used for longest
 * goes first. Nothing is locked while AWS is asked.
 */
final class ReadingMemory {

    private static final int MANY = 1024;
    private static final int SOME = 64;
    private static final int FEW = 16;

    private final ConfigurationReader origin;
    private final InstantSource clock;
    private final AtomicInteger batch = new AtomicInteger();
    private final Map<Class<?>, Map<Question<?>, Remembered>> kinds = new HashMap<>();

    ReadingMemory(ConfigurationReader origin, InstantSource clock) {
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * A reading as it was remembered.
     *
     * @param batch in which batch it was made; 0 before the first
     */
    record Remembered(Reading<?> reading, Instant since, int batch) {}

    void startBatch() {
        batch.incrementAndGet();
    }

    boolean isOfThisBatch(Remembered remembered) {
        return remembered.batch() == batch.get();
    }

    boolean isYounger(Remembered remembered, Duration age) {
        return clock.instant().isBefore(remembered.since().plus(age));
    }

    Optional<Remembered> recall(Question<?> question) {
        synchronized (kinds) {
            return Optional.ofNullable(kind(question).get(question));
        }
    }

    <T> Reading<T> ask(Question<T> question) {
        int asked = batch.get();
        Reading<T> reading = origin.read(question);
        if (reading.unread().filter(Reading.Unread::putOff).isPresent()) {
            // Nobody was asked.
            return reading;
        }
        Remembered remembered = new Remembered(reading, clock.instant(), asked);
        synchronized (kinds) {
            kind(question).put(question, remembered);
        }
        return reading;
    }

    private Map<Question<?>, Remembered> kind(Question<?> question) {
        return kinds.computeIfAbsent(question.getClass(), _ -> bounded(most(question)));
    }

    private static int most(Question<?> question) {
        return switch (question) {
            case Question.OfDraft _, Question.OfLiveDefinitions _, Question.OfDraftDefinitions _ ->
                    FEW;
            case Question.OfDeployment _ -> SOME;
            case Question.OfApi _,
                    Question.OfApis _,
                    Question.OfStage _,
                    Question.OfStages _,
                    Question.OfDeployments _,
                    Question.OfDomain _,
                    Question.OfDomains _ ->
                    MANY;
        };
    }

    private static Map<Question<?>, Remembered> bounded(int capacity) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question<?>, Remembered> eldest) {
                return size() > capacity;
            }
        };
    }
}
