package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.ledger.HealReason;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/** What is done about a finding: by RouteMedic, after an approval, or by people. */
final class DecisionWording {

    private static final int MOST_OBJECTIONS = 6;
    private static final int MOST_REMEDIES = 3;

    private DecisionWording() {}

    static List<Section> sections(Notice.Found found) {
        return switch (found.decision()) {
            case Decision.Heal(Plan plan) -> List.of(heal(plan));
            case Decision.Ask(Plan plan, List<Objection> objections) -> ask(plan, objections);
            case Decision.Tell(List<Objection> objections) -> tell(found, objections);
        };
    }

    /** The end of the title, empty when there is nothing to add. */
    static String titleEnd(Decision decision) {
        return switch (decision) {
            case Decision.Heal _ -> ". I am deploying it";
            case Decision.Ask _ -> ". May I deploy it?";
            case Decision.Tell _ -> "";
        };
    }

    static Block reasons(List<HealReason> reasons) {
        List<Text> worded =
                reasons.stream()
                        .map(one -> Text.marked(one.why()).and(Text.of(" ({})", one.by())))
                        .toList();
        return Block.Bullets.first(MOST_OBJECTIONS, worded);
    }

    private static Block list(List<Objection> objections) {
        return reasons(HealReason.of(objections));
    }

    private static Section heal(Plan plan) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.sentence("I am deploying the draft to stage {}.", plan.stage().stage()));
        blocks.addAll(PlanWording.blocks(plan));
        blocks.add(
                Block.sentence(
                        "Then I check whether it helped, and take it back if it did not. I tell you"
                                + " either way, and how to undo it."));
        return new Section("What I do", blocks);
    }

    private static List<Section> ask(Plan plan, List<Objection> objections) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.sentence("I can deploy the draft to stage {}.", plan.stage().stage()));
        blocks.addAll(PlanWording.blocks(plan));
        blocks.add(
                Block.sentence(
                        "Approve exactly this plan on the RouteMedic dashboard in CloudWatch, or"
                                + " with this command. I check everything again before I act:"));
        blocks.add(Commands.approve(plan));
        blocks.add(Block.sentence("Or refuse it:"));
        blocks.add(Commands.refuse(plan));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What I can do, if you approve", blocks));
        if (!objections.isEmpty()) {
            sections.add(Section.of("What it waits for", list(objections)));
        }
        return sections;
    }

    private static List<Section> tell(Notice.Found found, List<Objection> objections) {
        List<Section> sections = new ArrayList<>();
        List<Block> remedies = remedies(found);
        if (!remedies.isEmpty()) {
            sections.add(new Section("What to do", remedies));
        }
        if (!objections.isEmpty()) {
            sections.add(new Section("Why I do not do it myself", whyNot(objections)));
        }
        return sections;
    }

    private static List<Block> whyNot(List<Objection> objections) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(list(objections));
        new Decision.Tell(objections)
                .retryAfter()
                .map(Phrases::spoken)
                .map(
                        delay ->
                                Block.sentence(
                                        "Time may settle this. I look again in " + delay + "."))
                .ifPresent(blocks::add);
        return blocks;
    }

    private static List<Block> remedies(Notice.Found found) {
        Finding finding = found.finding();
        RemedyWording wording = new RemedyWording(finding.incident(), found.plan());
        List<Remedy> best = finding.remedies().stream().limit(MOST_REMEDIES).toList();
        List<Block> blocks = new ArrayList<>();
        for (Remedy remedy : best) {
            if (!blocks.isEmpty()) {
                blocks.add(Block.sentence("Or:"));
            }
            blocks.addAll(wording.blocks(remedy));
        }
        return blocks;
    }
}
