package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.Notice;
import io.routemedic.notice.advice.ConfirmWording;
import io.routemedic.notice.advice.DecisionWording;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.remedy.decision.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A finding, as something that failed or as the answer to a question. */
final class FindingWording {

    private static final int MOST_FACTS = 6;
    private static final int MOST_ROUTES = 4;
    private static final int MOST_UNCHECKED = 6;

    private FindingWording() {}

    static Message message(Notice.Found found) {
        Finding finding = found.finding();
        return new Message(
                found.thread() + "/" + found.occasion(),
                found.thread(),
                Message.FINDING,
                TitleWording.of(RequestWording.subject(found), found),
                DecisionWording.action(found),
                why(finding),
                evidence(found, RequestWording.section(found)),
                PlaceWording.section(found),
                Facts.of(found));
    }

    /** Nothing was sent, so nothing answered, and nobody counts it. */
    static Message message(Notice.Asked asked) {
        Finding finding = asked.finding();
        Notice.Found found = new Notice.Found(Decided.onDemand(finding), "asked");
        return new Message(
                "asked",
                "asked",
                Message.FINDING,
                TitleWording.of(RequestWording.asked(finding.incident()), found),
                DecisionWording.action(found),
                why(finding),
                evidence(found, Section.NONE),
                PlaceWording.section(asked),
                Facts.of(found));
    }

    private static Section why(Finding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.marked(CauseWording.of(finding).explanation())));
        for (Cause other : TitleWording.others(finding)) {
            blocks.add(
                    new Block.Paragraph(
                            Text.of("Also possible: ")
                                    .and(CauseWording.of(other).headline())
                                    .and(Text.of("."))));
        }
        boolean guessing =
                finding.confidence() != Confidence.CERTAIN
                        && finding.cause() != Cause.UNDETERMINED
                        && !finding.unchecked().isEmpty();
        if (guessing) {
            blocks.add(
                    Block.sentence(
                            "I could not check everything (see below): it may be something else."));
        }
        return new Section("Why", blocks);
    }

    private static List<Section> evidence(Notice.Found found, Section request) {
        Finding finding = found.finding();
        return Stream.of(
                        Stream.of(ConfirmWording.section(found), request, facts(finding)),
                        Stream.of(nearRoutes(finding)),
                        DecisionWording.details(found).stream(),
                        Stream.of(unchecked(finding)))
                .flatMap(sections -> sections)
                .toList();
    }

    private static Section facts(Finding finding) {
        return bullets(
                "What I found",
                MOST_FACTS,
                finding.evidence().stream().map(fact -> Text.sentence(fact.fact())).toList());
    }

    private static Section nearRoutes(Finding finding) {
        return bullets(
                "The nearest routes",
                MOST_ROUTES,
                finding.nearRoutes().stream()
                        .limit(MOST_ROUTES)
                        .map(
                                near ->
                                        Text.of("{}: ", near.route())
                                                .and(Text.marked(near.difference())))
                        .toList());
    }

    private static Section unchecked(Finding finding) {
        return bullets(
                "What I could not check",
                MOST_UNCHECKED,
                finding.unchecked().stream().map(Text::sentence).toList());
    }

    private static Section bullets(String heading, int most, List<Text> items) {
        return items.isEmpty()
                ? Section.NONE
                : Section.of(heading, Block.Bullets.first(most, items));
    }
}
