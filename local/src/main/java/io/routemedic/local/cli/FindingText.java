package io.routemedic.local.cli;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.wording.Notice;
import io.routemedic.notice.wording.Wording;

/** A finding in the words of a notice. */
final class FindingText {

    private FindingText() {}

    static String of(Finding finding) {
        return PlainText.of(Wording.of(new Notice.Asked(finding)));
    }
}
