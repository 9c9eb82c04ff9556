package io.routemedic.intake.stage;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.format.ValueClass;
import java.util.Optional;

/** Which API and stage a line says it comes from, as far as it says so. To be confirmed. */
public record StageClaim(Optional<String> api, Optional<String> stage) {

    private static final String EXECUTE_API = ".execute-api.";
    private static final String VPC_ENDPOINT = "-vpce-";
    private static final int LONGEST_NAME = 128;

    public static StageClaim of(AccessLogEntry entry) {
        Optional<String> host =
                entry.value(LogVariable.DOMAIN_NAME).filter(name -> name.indexOf(EXECUTE_API) > 0);
        Optional<String> api =
                entry.value(LogVariable.API_ID).or(() -> host.map(StageClaim::firstLabel));
        Optional<String> stage =
                entry.value(LogVariable.STAGE)
                        .or(
                                () ->
                                        host.flatMap(_ -> entry.value(LogVariable.PATH))
                                                .map(StageClaim::firstSegment));
        return new StageClaim(api.filter(StageClaim::isName), stage.filter(StageClaim::isName));
    }

    public boolean agreesWith(StageRef ref) {
        return api.filter(id -> !id.equals(ref.api().value())).isEmpty()
                && stage.filter(name -> !name.equals(ref.stage().value())).isEmpty();
    }

    /** The stage, when the line says both. */
    public Optional<StageRef> ref() {
        return api.flatMap(id -> stage.map(name -> StageRef.of(id, name)));
    }

    private static String firstLabel(String host) {
        String label = host.substring(0, host.indexOf(EXECUTE_API));
        int endpoint = label.indexOf(VPC_ENDPOINT);
        return endpoint < 0 ? label : label.substring(0, endpoint);
    }

    private static String firstSegment(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && ValueClass.WORD.allowsAll(text, 0, text.length());
    }
}
