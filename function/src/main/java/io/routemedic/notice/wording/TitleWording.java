package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Decision;
import java.util.List;
import java.util.Set;

/** The whole point in one line: where, which request, what is wrong, and how sure that is. */
final class TitleWording {

    /** What says by itself how little is known. */
    private static final Set<Cause> UNSURE_ANYWAY =
            Set.of(Cause.NEAREST_ROUTE, Cause.LOG_FORMAT_INSUFFICIENT, Cause.UNDETERMINED);

    private TitleWording() {}

    static Text of(Text subject, Notice.Found found) {
        return subject.and(Text.of(": " + assurance(found.finding())))
                .and(CauseWording.of(found.finding()).headline())
                .and(Text.of(end(found)));
    }

    /** Other causes that hold too, and not only for the reason that the first one gives. */
    static List<Cause> others(Finding finding) {
        return finding.alternatives().stream()
                .map(Finding.Alternative::cause)
                .filter(other -> !finding.cause().explains(other))
                .toList();
    }

    private static String assurance(Finding finding) {
        if (finding.confidence() == Confidence.CERTAIN || UNSURE_ANYWAY.contains(finding.cause())) {
            return "";
        }
        int others = others(finding).size();
        if (others > 0) {
            return "one of " + (others == 1 ? "two" : String.valueOf(others + 1)) + " causes, ";
        }
        return finding.confidence() == Confidence.LIKELY ? "probably " : "perhaps ";
    }

    private static String end(Notice.Found found) {
        String what = found.isOfMany() ? "them" : "it";
        return switch (found.decision()) {
            case Decision.Heal _ -> ". I am deploying " + what;
            case Decision.Ask _ -> ". May I deploy " + what + "?";
            case Decision.Tell _ -> "";
        };
    }
}
