package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.util.ArrayList;
import java.util.List;

/** A finding, in the fixed order of a notice. */
final class FindingWording {

    private static final int MOST_FACTS = 6;
    private static final int MOST_ROUTES = 4;
    private static final int MOST_UNCHECKED = 6;

    private FindingWording() {}

    static Message message(Notice.Found found) {
        Finding finding = found.finding();
        List<Section> sections = new ArrayList<>();
        sections.add(RequestWording.section(finding.incident(), found.total()));
        addLooked(sections, finding);
        sections.add(cause(finding));
        addNearRoutes(sections, finding.nearRoutes());
        sections.addAll(DecisionWording.sections(found));
        addUnchecked(sections, finding.unchecked());
        sections.add(PlaceWording.section(found));
        return new Message(
                found.findingId() + "/" + found.occasion(),
                found.findingId(),
                Message.FINDING,
                title(found),
                sections,
                Facts.of(found));
    }

    private static Text title(Notice.Found found) {
        Finding finding = found.finding();
        return RequestWording.subject(finding.incident())
                .and(Text.of(": " + CauseWording.of(finding.cause()).headline()))
                .and(Text.of(DecisionWording.titleEnd(found.decision())));
    }

    private static void addLooked(List<Section> sections, Finding finding) {
        List<Evidence> evidence = finding.evidence();
        if (evidence.isEmpty()) {
            return;
        }
        sections.add(CheckedWording.section(evidence));
        sections.add(
                Section.of(
                        "What I found",
                        Block.Bullets.first(
                                MOST_FACTS,
                                evidence.stream()
                                        .map(fact -> Text.sentence(fact.fact()))
                                        .toList())));
    }

    private static Section cause(Finding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Text.of("{}: ", finding.cause())
                                .and(Text.marked(CauseWording.of(finding.cause()).explanation()))));
        for (Finding.Alternative other : finding.alternatives()) {
            blocks.add(
                    new Block.Paragraph(
                            Text.of("Also possible: {}, ", other.cause())
                                    .and(
                                            Text.of(
                                                    CauseWording.of(other.cause()).headline()
                                                            + "."))));
        }
        return new Section(causeHeading(finding.confidence()), blocks);
    }

    private static String causeHeading(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> "The cause";
            case LIKELY -> "The likely cause";
            case POSSIBLE -> "A possible cause";
        };
    }

    private static void addNearRoutes(List<Section> sections, List<Finding.NearRoute> routes) {
        if (routes.isEmpty()) {
            return;
        }
        List<Text> nearest =
                routes.stream()
                        .limit(MOST_ROUTES)
                        .map(
                                near ->
                                        Text.of("{}: ", near.route())
                                                .and(Text.marked(near.difference())))
                        .toList();
        sections.add(Section.of("The nearest routes", new Block.Bullets(nearest)));
    }

    private static void addUnchecked(List<Section> sections, List<String> unchecked) {
        if (unchecked.isEmpty()) {
            return;
        }
        List<Text> sentences = unchecked.stream().map(Text::sentence).toList();
        sections.add(
                Section.of(
                        "What I could not check", Block.Bullets.first(MOST_UNCHECKED, sentences)));
    }
}
