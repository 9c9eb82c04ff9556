package io.routemedic.notice.wording;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.notice.Notice;
import io.routemedic.notice.advice.HealSteps;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.remedy.heal.HealOutcome;
import java.util.List;
import java.util.stream.Collectors;

/** A heal's outcome, in the fixed order of a notice. */
final class HealWording {

    private HealWording() {}

    static Message message(Notice.Healed healed) {
        HealOutcome outcome = healed.outcome();
        return new Message(
                outcome.healId() + "/" + state(outcome) + "/" + attempt(outcome),
                healed.thread(),
                Message.HEAL,
                title(healed),
                HealSteps.action(healed),
                Section.of(
                        "Why",
                        new Block.Paragraph(
                                request(healed)
                                        .and(
                                                Text.of(
                                                        " had failed, because it was not"
                                                                + " deployed.")))),
                List.of(
                        new Section("What happened", HealSteps.done(healed)),
                        HealSteps.undo(healed)),
                PlaceWording.section(healed),
                Facts.of(healed));
    }

    /** The outcome in one word, as it stands in message ids and events. */
    static String state(HealOutcome outcome) {
        return switch (outcome) {
            case HealOutcome.Switched _ -> "switched";
            case HealOutcome.Proven _ -> "proven";
            case HealOutcome.Verified _ -> "verified";
            case HealOutcome.Quiet _ -> "quiet";
            case HealOutcome.Unverified _ -> "unverified";
            case HealOutcome.RolledBack _ -> "rolled-back";
            case HealOutcome.Abandoned _ -> "abandoned";
            case HealOutcome.LeftAlone _ -> "left-alone";
            case HealOutcome.Postponed _ -> "postponed";
        };
    }

    // The same heal may be tried again: another attempt is another message.
    private static String attempt(HealOutcome outcome) {
        return switch (outcome) {
            case HealOutcome.Switched switched -> switched.to().value();
            case HealOutcome.Proven proven -> proven.to().value();
            case HealOutcome.Verified verified -> verified.to().value();
            case HealOutcome.Quiet quiet -> quiet.to().value();
            case HealOutcome.Unverified open -> open.to().value();
            case HealOutcome.RolledBack back -> back.to().value();
            case HealOutcome.LeftAlone alone -> alone.ours().value();
            case HealOutcome.Abandoned abandoned ->
                    abandoned.reasons().stream()
                            .map(HealReason::by)
                            .collect(Collectors.joining("+"));
            case HealOutcome.Postponed postponed -> postponed.delay().toString();
        };
    }

    private static Text title(Notice.Healed healed) {
        StageRef stage = healed.outcome().stage();
        Text subject = RequestWording.place(stage, healed.apiName()).and(request(healed));
        String end =
                switch (healed.outcome()) {
                    case HealOutcome.Switched _ -> ": deployed, I am checking whether it helps";
                    case HealOutcome.Proven _ -> ": healed, a request was answered";
                    case HealOutcome.Verified _ -> ": healed, its route is there";
                    case HealOutcome.Quiet _ -> ": deployed, no request was answered there yet";
                    case HealOutcome.Unverified _ ->
                            ": deployed, but I cannot tell whether it helped";
                    case HealOutcome.RolledBack _ -> ": not healed, the deployment is taken back";
                    case HealOutcome.Abandoned _ -> ": not healed, I stopped and changed nothing";
                    case HealOutcome.LeftAlone _ ->
                            ": somebody else deployed meanwhile, I left it alone";
                    case HealOutcome.Postponed _ -> ": not healed yet, I try again later";
                };
        return subject.and(Text.of(end));
    }

    private static Text request(Notice.Healed healed) {
        return Text.of("{}", healed.method() + " " + healed.path());
    }
}
