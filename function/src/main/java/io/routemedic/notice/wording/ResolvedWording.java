package io.routemedic.notice.wording;

import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.Settlement;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.util.ArrayList;
import java.util.List;

/** That somebody deployed what was missing, and what its requests get since. */
final class ResolvedWording {

    private ResolvedWording() {}

    static Message message(Notice.Resolved resolved) {
        FindingRecord finding = resolved.finding();
        Settlement settlement = resolved.settlement();
        List<Section> sections = new ArrayList<>();
        sections.add(
                Section.of(
                        "What changed",
                        Block.sentence(
                                "The stage serves deployment {}, made {}. It has {}.",
                                settlement.deployment(),
                                resolved.deployed(),
                                resolved.route()),
                        new Block.Paragraph(Text.sentence(settlement.why()))));
        sections.add(Section.of("What to do", new Block.Paragraph(next(settlement.state()))));
        sections.add(PlaceWording.section(resolved));
        return new Message(
                "%s/resolved/%s/%s"
                        .formatted(finding.id(), settlement.state().id(), finding.lastSeen()),
                finding.id(),
                Message.RESOLVED,
                title(resolved),
                sections,
                Facts.of(resolved));
    }

    private static Text title(Notice.Resolved resolved) {
        FindingRecord finding = resolved.finding();
        String path =
                finding.samplePaths().stream().findFirst().orElse(finding.key().pathShape());
        Text subject = Text.of("{}", finding.key().method() + " " + path);
        Text place =
                finding.stage()
                        .map(stage -> Text.of(" on stage {}", stage.stage()))
                        .orElse(Text.of(""));
        return subject.and(place)
                .and(
                        Text.of(
                                switch (resolved.settlement().state()) {
                                    case PROVEN -> ": resolved, a request was answered";
                                    case QUIET -> ": deployed, nobody has asked for it since";
                                    case FAILED -> ": deployed, but its requests fail";
                                    case UNSEEN -> ": deployed";
                                }));
    }

    private static Text next(Settlement.State state) {
        return Text.of(
                switch (state) {
                    case PROVEN -> "Nothing. The finding is closed.";
                    case QUIET ->
                            "Send a request to see that it works: within a day, I tell when one is"
                                    + " answered.";
                    case FAILED -> "See what the route's integration answers.";
                    case UNSEEN ->
                            "Send a request to see that it works. If it fails as before, I report"
                                    + " it again.";
                });
    }
}
