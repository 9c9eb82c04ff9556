package io.routemedic.gateway.sdk;

import io.routemedic.gateway.reading.MalformedAnswerException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects all pages of one of API Gateway's lists. */
final class SdkPages {

    private SdkPages() {}

    /**
     * Asks for page after page until AWS names no further position.
     *
     * @param ask one page; its argument is the position, empty for the first page
     * @param items the items of a page
     * @param next the position after a page, null or blank for the last one
     * @throws MalformedAnswerException when AWS names a position twice, which would never end
     */
    static <P, I> List<I> all(
            Function<Optional<String>, P> ask,
            Function<P, List<I>> items,
            Function<P, @Nullable String> next) {
        List<I> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> position = Optional.empty();
        do {
            P page = ask.apply(position);
            all.addAll(items.apply(page));
            position = Optional.ofNullable(next.apply(page)).filter(text -> !text.isBlank());
            if (position.isPresent() && !seen.add(position.get())) {
                throw new MalformedAnswerException("with the same page position twice");
            }
        } while (position.isPresent());
        return all;
    }
}
