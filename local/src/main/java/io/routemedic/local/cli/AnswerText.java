package io.routemedic.local.cli;

import io.routemedic.remedy.people.ApprovalAnswer;

/** What came of an answer to a plan. */
record AnswerText(Terminal terminal) {

    int print(ApprovalAnswer answer) {
        return switch (answer) {
            case ApprovalAnswer.Approved(String healId, var stage) -> {
                terminal.line(
                        "Approved. Heal `%s` of stage `%s` starts; `routemedic audit show %s` tells how it goes."
                                .formatted(healId, stage, stage));
                yield ExitCode.OK;
            }
            case ApprovalAnswer.Refused(var stage) -> {
                terminal.line("Refused. Stage `%s` stays as it is.".formatted(stage));
                yield ExitCode.OK;
            }
            case ApprovalAnswer.NotPending(String why) -> {
                terminal.line(Story.clean(why));
                yield ExitCode.NO;
            }
        };
    }
}
