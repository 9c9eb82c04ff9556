package io.routemedic.notice.advice;

import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import java.util.ArrayList;
import java.util.List;

/** What is done about a finding: by RouteMedic, after an approval, or by people. */
public final class DecisionWording {

    private static final int MOST_REASONS = 6;
    private static final int MOST_REMEDIES = 2;

    private DecisionWording() {}

    /** The first thing that is read. */
    public static Section action(Notice.Found found) {
        return switch (found.decision()) {
            case Decision.Heal(Plan plan) ->
                    Section.of(
                            "What I do",
                            new Block.Paragraph(
                                    Text.of(
                                                    "I am deploying the draft to stage {}. ",
                                                    plan.stage().stage())
                                            .and(PlanWording.summary(plan))),
                            Block.sentence(
                                    "Then I check whether it helped, and take it back if not."));
            case Decision.Ask(Plan plan, var _) ->
                    Section.of(
                            "What to do",
                            Block.sentence(
                                    "Approve or refuse it, on the RouteMedic dashboard or by the"
                                            + " commands at the end."),
                            new Block.Paragraph(
                                    Text.of(
                                                    "I would deploy the draft to stage {}. ",
                                                    plan.stage().stage())
                                            .and(PlanWording.summary(plan))));
            case Decision.Tell _ -> new Section("What to do", remedies(found));
        };
    }

    /** What stands behind it, for those who act. */
    public static List<Section> details(Notice.Found found) {
        return switch (found.decision()) {
            case Decision.Heal(Plan plan) -> List.of(PlanWording.section(plan));
            case Decision.Ask(Plan plan, var objections) ->
                    List.of(
                            PlanWording.section(plan),
                            Section.of("What it waits for", reasons(HealReason.of(objections))));
            case Decision.Tell _ ->
                    best(found).stream()
                            .flatMap(remedy -> details(found, remedy).stream())
                            .toList();
        };
    }

    /** Sentences alone: which guard said what is for the audit trail. */
    static Block reasons(List<HealReason> reasons) {
        return Block.Bullets.first(
                MOST_REASONS, reasons.stream().map(one -> Text.marked(one.why())).toList());
    }

    private static List<Block> remedies(Notice.Found found) {
        List<Block> blocks = new ArrayList<>();
        for (Remedy remedy : best(found)) {
            if (!blocks.isEmpty()) {
                blocks.add(Block.sentence("Or:"));
            }
            blocks.addAll(
                    remedy instanceof Remedy.Deploy deploy
                            ? new DeployWording(found, deploy.stage()).action()
                            : new RemedyWording(found).blocks(remedy));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.sentence("Look at what I found, below: I know no remedy."));
        }
        return blocks;
    }

    private static List<Section> details(Notice.Found found, Remedy remedy) {
        return remedy instanceof Remedy.Deploy deploy
                ? new DeployWording(found, deploy.stage()).details()
                : RecipeWording.sections(
                        remedy, found.finding().incident().key().origin().region());
    }

    private static List<Remedy> best(Notice.Found found) {
        return found.finding().remedies().stream().limit(MOST_REMEDIES).toList();
    }
}
