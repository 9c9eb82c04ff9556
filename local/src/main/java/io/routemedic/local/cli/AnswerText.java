package io.routemedic.local.cli;

import io.routemedic.remedy.people.Answer;

/** What came of what a person asked for. */
record AnswerText(Terminal terminal) {

    int print(Answer answer) {
        terminal.line(Story.clean(answer.words()));
        return answer.done() ? ExitCode.OK : ExitCode.NO;
    }
}
