package io.routemedic.notice.wording;

import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.routing.Route;
import java.util.List;

/** That somebody deployed what was missing, and what its requests get since. */
final class ResolvedWording {

    private static final int MOST_ROUTES = 9;

    private ResolvedWording() {}

    static Message message(Notice.Resolved resolved) {
        FindingRecord finding = resolved.finding();
        Settlement settlement = resolved.settlement();
        return new Message(
                id(finding, settlement),
                finding.thread(),
                Message.RESOLVED,
                title(resolved),
                Section.of("What to do", Block.sentence(action(settlement.state()))),
                Section.of("Why", new Block.Paragraph(Text.sentence(settlement.why()))),
                List.of(
                        Section.of(
                                "What happened",
                                Block.sentence(
                                        "The stage serves deployment {}, made {}. It has:",
                                        settlement.deployment(),
                                        resolved.deployed()),
                                routes(resolved.routes()))),
                PlaceWording.section(resolved),
                Facts.of(resolved));
    }

    private static Block routes(List<Route> routes) {
        return Block.Bullets.first(
                MOST_ROUTES, routes.stream().map(route -> Text.of("{}", route)).toList());
    }

    /** Of all that one deployment ended together, people are told once. */
    private static String id(FindingRecord finding, Settlement settlement) {
        return "%s/resolved/%s/%s"
                .formatted(
                        finding.thread(),
                        settlement.state().id(),
                        finding.rootId().isPresent()
                                ? settlement.deployment()
                                : finding.lastSeen());
    }

    private static Text title(Notice.Resolved resolved) {
        FindingRecord finding = resolved.finding();
        String path = finding.samplePaths().stream().findFirst().orElse(finding.key().pathShape());
        Text place =
                finding.stage()
                        .map(stage -> RequestWording.place(stage, resolved.apiName()))
                        .orElseGet(() -> Text.of(""));
        return place.and(
                isOfAll(resolved)
                        ? Text.of(resolved.routes().size() + " routes: deployed")
                        : Text.of("{}", finding.key().method() + " " + path)
                                .and(Text.of(ending(resolved.settlement().state()))));
    }

    /** That routes are deployed is seen of all; what their requests get, of one. */
    private static boolean isOfAll(Notice.Resolved resolved) {
        return resolved.routes().size() > 1
                && switch (resolved.settlement().state()) {
                    case QUIET, UNSEEN -> true;
                    case PROVEN, FAILED -> false;
                };
    }

    private static String ending(Settlement.State state) {
        return switch (state) {
            case PROVEN -> ": resolved, a request was answered";
            case QUIET -> ": deployed, no request was answered there yet";
            case FAILED -> ": deployed, but its requests fail";
            case UNSEEN -> ": deployed";
        };
    }

    private static String action(Settlement.State state) {
        return switch (state) {
            case PROVEN -> "Nothing. The finding is closed.";
            case QUIET ->
                    "Send a request to see that it works. Within a day I tell when one is"
                            + " answered.";
            case FAILED -> "See what the route's integration answers: the route itself is there.";
            case UNSEEN ->
                    "Send a request to see that it works. If it fails as before, I report it"
                            + " again.";
        };
    }
}
