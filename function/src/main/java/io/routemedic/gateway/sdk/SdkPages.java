package io.routemedic.gateway.sdk;

import io.routemedic.gateway.reading.MalformedAnswerException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects all pages of one of API Gateway's lists. */
final class SdkPages {

    /** The most that API Gateway puts on a page. */
    static final int SIZE = 500;

    private SdkPages() {}

    /**
     * The items of all pages.
     *
     * @param pages one of the SDK's paginators, which asks for a page when it is needed
     * @param items the items of a page
     * @param next the position after a page, null or blank for the last one
     * @throws MalformedAnswerException when AWS names a position twice, which would never end
     */
    static <P, I> List<I> all(
            Iterable<P> pages, Function<P, List<I>> items, Function<P, @Nullable String> next) {
        List<I> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (P page : pages) {
            all.addAll(items.apply(page));
            if (position(page, next).filter(position -> !seen.add(position)).isPresent()) {
                throw new MalformedAnswerException("with the same page position twice");
            }
        }
        return all;
    }

    /**
     * The pages of a list for which the SDK has no paginator.
     *
     * @param ask one page; its argument is the position, empty for the first page
     */
    static <P> Iterable<P> following(
            Function<Optional<String>, P> ask, Function<P, @Nullable String> next) {
        return () ->
                Stream.iterate(
                                Optional.of(ask.apply(Optional.empty())),
                                Optional::isPresent,
                                page ->
                                        page.flatMap(one -> position(one, next))
                                                .map(position -> ask.apply(Optional.of(position))))
                        .flatMap(Optional::stream)
                        .iterator();
    }

    private static <P> Optional<String> position(P page, Function<P, @Nullable String> next) {
        return Optional.ofNullable(next.apply(page)).filter(text -> !text.isBlank());
    }
}
