package io.routemedic.local.cli;

import io.routemedic.remedy.people.Approvals;

/** What came of an answer to a plan. */
record AnswerText(Terminal terminal) {

    int print(Approvals.Answer answer) {
        return switch (answer) {
            case Approvals.Answer.Approved(String healId, var stage) -> {
                terminal.line(
                        "Approved. Heal `%s` of stage `%s` starts; `routemedic audit show %s` tells how it goes."
                                .formatted(healId, stage, stage));
                yield ExitCode.OK;
            }
            case Approvals.Answer.Refused(var stage) -> {
                terminal.line("Refused. Stage `%s` stays as it is.".formatted(stage));
                yield ExitCode.OK;
            }
            case Approvals.Answer.NotAwaited(String why) -> {
                terminal.line(Story.clean(why));
                yield ExitCode.NO;
            }
        };
    }
}
