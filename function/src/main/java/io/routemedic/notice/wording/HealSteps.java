package io.routemedic.notice.wording;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.remedy.heal.HealOutcome;
import io.routemedic.text.Phrases;
import java.time.Duration;
import java.util.List;

/** What a heal did, and what to do next: how to undo it, most of all. */
final class HealSteps {

    private HealSteps() {}

    static List<Block> done(Notice.Healed healed) {
        return switch (healed.outcome()) {
            case HealOutcome.Switched(var _, StageRef stage, var from, var to) ->
                    List.of(switched(stage, from, to));
            case HealOutcome.Proven(var _, StageRef stage, var from, var to, String proof) ->
                    List.of(switched(stage, from, to), new Block.Paragraph(Text.sentence(proof)));
            case HealOutcome.Verified(var _, StageRef stage, var from, var to, String proof) ->
                    List.of(switched(stage, from, to), new Block.Paragraph(Text.sentence(proof)));
            case HealOutcome.Quiet(var _, StageRef stage, var from, var to, String why) ->
                    List.of(
                            switched(stage, from, to),
                            new Block.Paragraph(Text.sentence(why)),
                            Block.sentence(
                                    "So nothing proves that it helped, and nothing shows harm. It"
                                            + " stays deployed, and I go on healing this stage."
                                            + " Send a request to see that it works: within a day,"
                                            + " I tell when one is answered."));
            case HealOutcome.Unverified(var _, StageRef stage, var from, var to, String why) ->
                    List.of(
                            switched(stage, from, to),
                            new Block.Paragraph(Text.sentence(why)),
                            Block.sentence("It stays deployed. Please look whether it works."));
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
                            Block.sentence("I try again in " + Phrases.spoken(delay) + "."));
        };
    }

    private static Block switched(StageRef stage, DeploymentId from, DeploymentId to) {
        return Block.sentence(
                "I deployed the draft to stage {}. It served deployment {}, now it serves {}.",
                stage.stage(),
                from,
                to);
    }

    static List<Section> next(Notice.Healed healed) {
        return switch (healed.outcome()) {
            case HealOutcome.Switched switched -> undo(healed, switched.healId(), switched.from());
            case HealOutcome.Proven proven -> undo(healed, proven.healId(), proven.from());
            case HealOutcome.Verified verified -> undo(healed, verified.healId(), verified.from());
            case HealOutcome.Quiet quiet -> undo(healed, quiet.healId(), quiet.from());
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
}
