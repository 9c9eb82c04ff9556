package io.routemedic.gateway.reading;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of one look at AWS. "Could not look" is never "is not there": only AWS's own not-found
 * answer becomes {@link Absent}; a denial, a throttle, a time-out or a server error is {@link
 * Unread}, from which nothing may be concluded.
 */
public sealed interface Reading<T> {

    /** AWS answered with a value. */
    record Read<T>(T value, Source source) implements Reading<T> {}

    /** AWS answered that there is no such thing. */
    record Absent<T>(Source source) implements Reading<T> {}

    /**
     * AWS could not be asked, or did not answer.
     *
     * @param call the call that failed, as in {@link Source#call()}
     * @param why one sentence for people, free of secrets
     * @param putOff that AWS was not asked at all, for want of time or budget: not read yet
     */
    record Unread<T>(String call, String why, boolean putOff) implements Reading<T> {

        /** AWS was asked, and that came to nothing. */
        public Unread(String call, String why) {
            this(call, why, false);
        }

        /** The same failure for a value of another type. */
        public <R> Unread<R> as() {
            return new Unread<>(call, why, putOff);
        }

        /** One sentence that names the call and the reason. */
        public String sentence() {
            String reason = why.strip();
            return "`%s` could not be read: %s%s"
                    .formatted(call, reason, reason.endsWith(".") ? "" : ".");
        }
    }

    /** The value if it was read; empty says nothing about whether it exists. */
    default Optional<T> found() {
        return this instanceof Read<T>(T value, Source _) ? Optional.of(value) : Optional.empty();
    }

    /** The failure if AWS could not be asked. */
    default Optional<Unread<T>> unread() {
        return this instanceof Unread<T> unread ? Optional.of(unread) : Optional.empty();
    }

    /** Goes on with the value; absence and failure stay what they are. */
    default <R> Reading<R> flatMap(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Read<T>(T value, Source _) -> next.apply(value);
            case Absent<T>(Source source) -> new Absent<>(source);
            case Unread<T> unread -> unread.as();
        };
    }

    /** Transforms the value and keeps the source; absence and failure stay what they are. */
    default <R> Reading<R> map(Function<? super T, ? extends R> transform) {
        return switch (this) {
            case Read<T>(T value, Source source) -> new Read<>(transform.apply(value), source);
            case Absent<T>(Source source) -> new Absent<>(source);
            case Unread<T> unread -> unread.as();
        };
    }
}
