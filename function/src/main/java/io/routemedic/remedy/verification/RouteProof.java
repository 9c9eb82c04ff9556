package io.routemedic.remedy.verification;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.traffic.RouteAnswers;
import io.routemedic.text.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the access log says of a healed route, next to what CloudWatch says of its stage. Without a
 * request that was answered, nothing is proven.
 *
 * @param seen empty when the log could not be asked
 * @param sentence what was seen, or why nothing could be
 */
record RouteProof(Optional<RouteAnswers> seen, String sentence) {

    /** Fewer server errors are no reason to take a route back. */
    private static final long LEAST_FAILURES = 5;

    static RouteProof of(Reading<RouteAnswers> reading, String route) {
        return switch (reading) {
            case Reading.Read<RouteAnswers>(RouteAnswers seen, _) ->
                    new RouteProof(Optional.of(seen), sentence(seen, route));
            case Reading.Absent<RouteAnswers> _ ->
                    new RouteProof(
                            Optional.empty(),
                            "Whether a request was answered could not be seen: its log group is"
                                    + " gone.");
            case Reading.Unread<RouteAnswers> unread ->
                    new RouteProof(
                            Optional.empty(),
                            "Whether a request was answered could not be seen: " + unread.why());
        };
    }

    private static String sentence(RouteAnswers seen, String route) {
        return switch (seen.health()) {
            case PROVEN ->
                    "`%s` was answered %s.".formatted(route, seen.lastAnswered().orElseThrow());
            case QUIET ->
                    "The access log shows no request since the switch that `%s` answered."
                            .formatted(route);
            case FAILING ->
                    "`%s` is answered with server errors: %s of %s since the switch, the last %s."
                            .formatted(
                                    route,
                                    seen.failed(),
                                    Phrases.counted(seen.failed() + seen.answered(), "request"),
                                    seen.lastFailed().orElseThrow());
        };
    }

    /** The two together. */
    Effect with(Effect metrics) {
        return switch (metrics) {
            case Effect.Helped helped -> with(helped);
            case Effect.Pending pending -> with(pending);
            case Effect.DidNotHelp _, Effect.TakenOver _, Effect.Inconclusive _ -> metrics;
        };
    }

    private Effect with(Effect.Helped helped) {
        String both = sentence + " " + helped.proof();
        if (seen.isEmpty()) {
            return new Effect.Helped(false, helped.proof() + " " + sentence, helped.details());
        }
        Map<String, Object> details = details(helped.details());
        return switch (seen.get().health()) {
            case PROVEN -> new Effect.Helped(true, both, details);
            case QUIET -> new Effect.Pending(Effect.Otherwise.QUIET, sentence, details);
            case FAILING -> failing(details);
        };
    }

    private Effect with(Effect.Pending pending) {
        if (seen.isEmpty()) {
            return pending;
        }
        Map<String, Object> details = details(pending.details());
        return switch (seen.get().health()) {
            case PROVEN -> new Effect.Pending(Effect.Otherwise.PROVEN, sentence, details);
            case QUIET -> new Effect.Pending(Effect.Otherwise.QUIET, sentence, details);
            case FAILING -> failing(details);
        };
    }

    private Effect failing(Map<String, Object> details) {
        return seen.filter(answers -> answers.failed() >= LEAST_FAILURES).isPresent()
                ? new Effect.DidNotHelp(sentence, details)
                : new Effect.Pending(Effect.Otherwise.UNVERIFIED, sentence, details);
    }

    private Map<String, Object> details(Map<String, Object> others) {
        Map<String, Object> details = new TreeMap<>(others);
        seen.ifPresent(
                answers -> {
                    details.put("answered", answers.answered());
                    details.put("failed", answers.failed());
                    answers.lastAnswered()
                            .ifPresent(one -> details.put("lastAnswered", one.toString()));
                    answers.lastFailed()
                            .ifPresent(one -> details.put("lastFailed", one.toString()));
                });
        return details;
    }
}
