package io.routemedic.remedy;

import io.routemedic.policy.GuardAnswer;
import io.routemedic.policy.Objection;
import java.util.List;

/** Reasons as details of an event. */
final class Reasons {

    private Reasons() {}

    static List<String> answers(List<GuardAnswer> answers) {
        return answers.stream()
                .map(
                        answer ->
                                answer.guard()
                                        + ": "
                                        + answer.objection().map(Objection::why).orElse("agrees"))
                .toList();
    }

    static List<String> texts(List<Objection> reasons) {
        return reasons.stream().map(reason -> reason.guard() + ": " + reason.why()).toList();
    }
}
