package io.routemedic.notice.advice;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.remedy.heal.HealOutcome;
import io.routemedic.text.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a heal did, and what to do next: how to undo it, most of all. */
public final class HealSteps {

    private HealSteps() {}

    public static List<Block> done(Notice.Healed healed) {
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
                                    "So nothing shows that it helped, and nothing shows harm. I go"
                                            + " on healing this stage."));
            case HealOutcome.Unverified(var _, StageRef stage, var from, var to, String why) ->
                    List.of(switched(stage, from, to), new Block.Paragraph(Text.sentence(why)));
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
            case HealOutcome.Postponed postponed ->
                    List.of(new Block.Paragraph(Text.sentence(postponed.why())));
        };
    }

    private static Block switched(StageRef stage, DeploymentId from, DeploymentId to) {
        return Block.sentence(
                "I deployed the draft to stage {}. It served deployment {}, now it serves {}.",
                stage.stage(),
                from,
                to);
    }

    /** The first thing that is read: what to do, or that there is nothing to do. */
    public static Section action(Notice.Healed healed) {
        StageRef stage = healed.outcome().stage();
        return switch (healed.outcome()) {
            case HealOutcome.Switched _ ->
                    does(
                            "I deployed the draft to stage {}, and watch now whether it helps. If"
                                    + " not, I take it back and tell you.",
                            stage.stage());
            case HealOutcome.Proven _ ->
                    todo(
                            "Nothing. I deployed the draft to stage {}, and a request was"
                                    + " answered.",
                            stage.stage());
            case HealOutcome.Verified _ ->
                    todo(
                            "Nothing. I deployed the draft to stage {}, and its route is there.",
                            stage.stage());
            case HealOutcome.Quiet _ ->
                    todo(
                            "Send a request to see that it works: I deployed the draft to stage {},"
                                + " and no request was answered there since. It stays deployed. The"
                                + " command to undo it is at the end.",
                            stage.stage());
            case HealOutcome.Unverified _ ->
                    todo(
                            "Look whether it works: I deployed the draft to stage {}, and cannot"
                                    + " tell. It stays deployed. The command to undo it is at the"
                                    + " end.",
                            stage.stage());
            case HealOutcome.RolledBack _ ->
                    todo(
                            "See below why I took it back, correct the draft, and deploy it"
                                    + " yourself. Until then the requests fail again. I deploy"
                                    + " nothing more to this stage for a day.");
            case HealOutcome.Abandoned _ ->
                    todo(
                            "Settle what stopped me (below). No request met any change. If the"
                                    + " requests go on failing, I look at it again.");
            case HealOutcome.LeftAlone _ ->
                    todo(
                            "Ask whoever deployed whether the route should be live. If it still"
                                    + " fails, I report it again.");
            case HealOutcome.Postponed(var _, var _, Duration delay, var _) ->
                    does("I try again in " + Phrases.spoken(delay) + ".");
        };
    }

    public static boolean canBeUndone(HealOutcome outcome) {
        return back(outcome).isPresent();
    }

    /** How to undo it without RouteMedic; empty where there is nothing to undo. */
    public static Section undo(Notice.Healed healed) {
        return back(healed.outcome())
                .map(
                        from ->
                                Section.of(
                                        "To undo it with AWS alone",
                                        Commands.serve(
                                                healed.outcome().stage(), healed.region(), from)))
                .orElse(Section.NONE);
    }

    private static Optional<DeploymentId> back(HealOutcome outcome) {
        return switch (outcome) {
            case HealOutcome.Switched switched -> Optional.of(switched.from());
            case HealOutcome.Verified verified -> Optional.of(verified.from());
            case HealOutcome.Proven proven -> Optional.of(proven.from());
            case HealOutcome.Quiet quiet -> Optional.of(quiet.from());
            case HealOutcome.Unverified open -> Optional.of(open.from());
            case HealOutcome.RolledBack _,
                    HealOutcome.Abandoned _,
                    HealOutcome.LeftAlone _,
                    HealOutcome.Postponed _ ->
                    Optional.empty();
        };
    }

    private static Section todo(String sentence, Object... literals) {
        return Section.of("What to do", Block.sentence(sentence, literals));
    }

    private static Section does(String sentence, Object... literals) {
        return Section.of("What I do", Block.sentence(sentence, literals));
    }
}
