package io.routemedic.gateway.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** AWS answered, but not with what its documentation promises; nothing may be concluded from it. */
public final class MalformedAnswerException extends RuntimeException {

    public MalformedAnswerException(String problem) {
        super(problem);
    }

    /** The value, if AWS gave one that is not blank. */
    public static String required(@Nullable String value, String field) {
        return Optional.ofNullable(value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MalformedAnswerException("without `" + field + "`"));
    }
}
