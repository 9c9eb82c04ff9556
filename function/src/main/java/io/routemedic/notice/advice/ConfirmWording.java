package io.routemedic.notice.advice;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How to see that a remedy helped: by requests that only read. */
public final class ConfirmWording {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Nothing to repair, or nothing known that could be confirmed. */
    private static final Set<Cause> NOTHING_TO_CONFIRM =
            Set.of(
                    Cause.INTEGRATION_ANSWERED,
                    Cause.UNSIGNED_IAM_REQUEST,
                    Cause.NEAREST_ROUTE,
                    Cause.SCANNER_PROBE,
                    Cause.LOG_FORMAT_INSUFFICIENT,
                    Cause.UNDETERMINED,
                    Cause.NO_SUCH_API,
                    Cause.NO_SUCH_STAGE,
                    Cause.NO_MAPPING,
                    Cause.EXECUTE_API_DISABLED);

    private ConfirmWording() {}

    public static Section section(Notice.Found found) {
        Finding finding = found.finding();
        String method = method(finding);
        List<String> urls = new RequestUrls(finding.incident()).remedied(finding);
        if (NOTHING_TO_CONFIRM.contains(finding.cause())
                || !READING.contains(method)
                || urls.isEmpty()
                || needsSignature(found)) {
            return Section.NONE;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.sentence(
                        "Any answer but {} shows that the route is there (only a route with {}"
                                + " gives it to a request without a signature).",
                        "Missing Authentication Token",
                        "AWS_IAM"));
        if (urls.size() > 1) {
            blocks.add(
                    Block.sentence(
                            "First past the custom domain, then through it: if only the second"
                                    + " fails, the domain's mapping is to blame."));
        }
        urls.forEach(url -> blocks.add(Commands.request(method, url)));
        return new Section("To check that it helped", blocks);
    }

    private static String method(Finding finding) {
        return finding.remedies().stream()
                .limit(1)
                .filter(Remedy.RequestInstead.class::isInstance)
                .map(remedy -> ((Remedy.RequestInstead) remedy).method())
                .findFirst()
                .orElse(finding.incident().method());
    }

    private static boolean needsSignature(Notice.Found found) {
        Optional<RouteAccess> access =
                found.finding().remedies().stream()
                        .filter(Remedy.Deploy.class::isInstance)
                        .map(remedy -> ((Remedy.Deploy) remedy).route())
                        .findFirst()
                        .flatMap(
                                route ->
                                        found.plan()
                                                .map(plan -> plan.added())
                                                .filter(added -> added.containsKey(route))
                                                .map(added -> added.get(route)));
        return access.filter(RouteAccess::isIam).isPresent();
    }
}
