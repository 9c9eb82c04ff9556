package io.routemedic.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bounded memory of readings; the one that was not used for longest goes first. Absence is never
 * remembered. Nothing is locked while AWS is asked.
 */
final class ReadingCache<K, V> {

    private record Remembered<V>(Reading<V> reading, Instant expires) {}

    private final InstantSource clock;
    private final Optional<Duration> lifetime;
    private final Map<K, Remembered<V>> entries;

    /**
     * @param lifetime how long a reading is remembered; zero for not at all
     */
    ReadingCache(InstantSource clock, Duration lifetime, int capacity) {
        this(clock, Optional.of(lifetime), capacity);
    }

    private ReadingCache(InstantSource clock, Optional<Duration> lifetime, int capacity) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
                        return size() > capacity;
                    }
                };
    }

    /** For what never changes. Failures are still forgotten on demand. */
    static <K, V> ReadingCache<K, V> forGood(InstantSource clock, int capacity) {
        return new ReadingCache<>(clock, Optional.empty(), capacity);
    }

    Reading<V> get(K key, Function<K, Reading<V>> read) {
        return known(key).orElseGet(() -> readAndRemember(key, read));
    }

    /** Takes only a value from memory: where the last attempt failed, it is made again. */
    Reading<V> getOrRetry(K key, Function<K, Reading<V>> read) {
        return known(key)
                .filter(reading -> reading.unread().isEmpty())
                .orElseGet(() -> readAndRemember(key, read));
    }

    void forgetFailures() {
        synchronized (entries) {
            entries.values().removeIf(entry -> entry.reading().unread().isPresent());
        }
    }

    private Optional<Reading<V>> known(K key) {
        Instant now = clock.instant();
        synchronized (entries) {
            return Optional.ofNullable(entries.get(key))
                    .filter(entry -> now.isBefore(entry.expires()))
                    .map(Remembered::reading);
        }
    }

    private Reading<V> readAndRemember(K key, Function<K, Reading<V>> read) {
        Reading<V> reading = read.apply(key);
        switch (reading) {
            case Reading.Absent<V> _ -> forget(key);
            case Reading.Read<V> _, Reading.Unread<V> _ -> remember(key, reading);
        }
        return reading;
    }

    private void remember(K key, Reading<V> reading) {
        Instant expires = lifetime.map(clock.instant()::plus).orElse(Instant.MAX);
        synchronized (entries) {
            entries.put(key, new Remembered<>(reading, expires));
        }
    }

    private void forget(K key) {
        synchronized (entries) {
            entries.remove(key);
        }
    }
}
