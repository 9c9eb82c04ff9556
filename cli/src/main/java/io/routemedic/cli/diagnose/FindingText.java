package io.routemedic.cli.diagnose;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.wording.Wording;

/** A finding in the words of a notice. */
public final class FindingText {

    private FindingText() {}

    public static String of(Finding finding) {
        return PlainText.of(Wording.of(new Notice.Asked(finding)));
    }
}
