package io.routemedic.notice.wording;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Finding;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.incident.Incident;
import io.routemedic.notice.message.Message;
import java.util.Collections;
import java.util.List;

/** Messages about requests that try to break out of whatever shows them. */
public final class HostileMessages {

    static final String PATH =
            "/prod/<!channel><@U012AB3CD>`*_~```\r\n> [click](javascript:alert(1))"
                    + "<https://evil.example|safe>\u202e\u001b[31m&amp;@here";

    private HostileMessages() {}

    public static Message worded() {
        return worded(PATH);
    }

    public static Message worded(String path) {
        Incident incident = Samples.incident("GET", path, List.of(path, path + "/2"));
        Finding finding =
                new Finding(
                        incident,
                        Cause.NEAREST_ROUTE,
                        Confidence.LIKELY,
                        List.of(
                                Samples.evidence("no route matches `" + path + "`", "GetStage"),
                                Samples.evidence("`" + path, "GetStage")),
                        List.of(
                                new Remedy.RequestInstead("GET", path),
                                new Remedy.Instruct(path + path)),
                        List.of(),
                        List.of(),
                        List.of(path));
        return Wording.of(Samples.found(finding, Samples.TELL));
    }

    /** As long as everything in it may be. */
    public static Message longest() {
        String path = "/prod/" + "<".repeat(10_000);
        Finding finding =
                new Finding(
                        Samples.incident("GET", path, Collections.nCopies(5, path)),
                        Cause.NEAREST_ROUTE,
                        Confidence.LIKELY,
                        Collections.nCopies(50, Samples.evidence(path, "GetStage")),
                        List.of(new Remedy.SetLogFormat(Samples.PROD, "\"".repeat(3000))),
                        List.of(),
                        List.of(),
                        Collections.nCopies(50, path));
        return Wording.of(Samples.found(finding, Samples.TELL));
    }
}
