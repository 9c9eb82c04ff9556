package io.routemedic.notice.wording;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.remedy.heal.HealOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a heal did, and what to do next: how to undo it, most of all. */
final class HealSteps {

    private HealSteps() {}

    static List<Block> done(Notice.Healed healed) {
        return switch (healed.outcome()) {
            case HealOutcome.Switched(
                            String _,
                            StageRef stage,
                            DeploymentId from,
                            DeploymentId to) ->
                    switched(healed, stage, from, to);
            case HealOutcome.Verified verified -> {
                List<Block> blocks =
                        switched(healed, verified.stage(), verified.from(), verified.to());
                blocks.add(new Block.Paragraph(Text.sentence(verified.proof())));
                yield blocks;
            }
            case HealOutcome.Unverified open -> {
                List<Block> blocks = switched(healed, open.stage(), open.from(), open.to());
                blocks.add(new Block.Paragraph(Text.sentence(open.why())));
                blocks.add(Block.sentence("It stays deployed. Please look whether it works."));
                yield blocks;
            }
            case HealOutcome.RolledBack back ->
                    List.of(
                            new Block.Paragraph(Text.sentence(back.why())),
                            Block.sentence(
                                    "Stage {} had served my deployment {}. It serves {} again, as"
                                            + " before.",
                                    back.stage().stage(),
                                    back.to(),
                                    back.from()));
            case HealOutcome.Abandoned abandoned ->
                    List.of(
                            Block.sentence(
                                    "Stage {} serves what it served before. No request met any"
                                            + " change. I stopped because:",
                                    abandoned.stage().stage()),
                            DecisionWording.reasons(abandoned.reasons()));
            case HealOutcome.LeftAlone(String _, StageRef _, DeploymentId ours, String why) ->
                    List.of(
                            new Block.Paragraph(Text.sentence(why)),
                            Block.sentence(
                                    "My deployment was {}. The stage no longer serves it, so I do"
                                            + " not touch the stage again.",
                                    ours));
            case HealOutcome.Postponed(String _, StageRef _, Duration delay, String why) ->
                    List.of(
                            new Block.Paragraph(Text.sentence(why)),
                            Block.sentence("I try again in " + spoken(delay) + "."));
        };
    }

    private static List<Block> switched(
            Notice.Healed healed, StageRef stage, DeploymentId from, DeploymentId to) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.sentence(
                        "I deployed the draft to stage {}. It served deployment {}, now it serves"
                                + " {}.",
                        stage.stage(),
                        from,
                        to));
        healed.plan().map(PlanWording::blocks).ifPresent(blocks::addAll);
        return blocks;
    }

    static List<Section> next(Notice.Healed healed) {
        return switch (healed.outcome()) {
            case HealOutcome.Switched switched -> undo(healed, switched.healId(), switched.from());
            case HealOutcome.Verified verified -> undo(healed, verified.healId(), verified.from());
            case HealOutcome.Unverified open -> undo(healed, open.healId(), open.from());
            case HealOutcome.RolledBack _ ->
                    List.of(
                            Section.of(
                                    "What to do",
                                    Block.sentence(
                                            "The route is no longer deployed, so its requests fail"
                                                    + " again. See why it was taken back, correct"
                                                    + " the draft, and deploy it yourself."),
                                    Block.sentence(
                                            "I deploy nothing more to this stage until its circuit"
                                                    + " breaker closes.")));
            case HealOutcome.Abandoned _ ->
                    List.of(
                            Section.of(
                                    "What to do",
                                    Block.sentence(
                                            "Settle what stopped me. If the requests go on failing,"
                                                    + " I look at it again.")));
            case HealOutcome.LeftAlone _ ->
                    List.of(
                            Section.of(
                                    "What to do",
                                    Block.sentence(
                                            "Ask whoever deployed whether the route should be live."
                                                    + " If it still fails, I report it again.")));
            case HealOutcome.Postponed _ -> List.of();
        };
    }

    private static List<Section> undo(Notice.Healed healed, String healId, DeploymentId from) {
        return List.of(
                Section.of(
                        "How to undo it",
                        Block.sentence("With RouteMedic, on its dashboard or by:"),
                        Commands.undo(healId),
                        Block.sentence("Or with AWS alone:"),
                        Commands.serve(healed.outcome().stage(), healed.region(), from)));
    }

    /** Whole minutes, or seconds below one. */
    static String spoken(Duration delay) {
        return delay.toMinutes() < 1
                ? RequestWording.counted(delay.toSeconds(), "second")
                : RequestWording.counted(delay.toMinutes(), "minute");
    }
}
