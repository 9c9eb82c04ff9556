package io.routemedic.local.cli;

import io.routemedic.diagnosis.Finding;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.wording.Notice;
import io.routemedic.notice.wording.Wording;
import io.routemedic.policy.Decision;
import java.util.List;
import java.util.Optional;

/** A finding in the words of a notice. */
final class FindingText {

    private FindingText() {}

    static String of(Finding finding) {
        return PlainText.of(
                Wording.of(
                        new Notice.Found(
                                "on-demand",
                                "asked",
                                finding,
                                new Decision.Tell(List.of()),
                                finding.incident().count(),
                                Optional.empty())));
    }
}
