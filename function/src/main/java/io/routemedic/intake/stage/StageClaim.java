package io.routemedic.intake.stage;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.format.ValueClass;
import io.routemedic.routing.Segments;
import java.util.Optional;

/** Which API and stage a line says it comes from, as far as it says so. To be confirmed. */
public record StageClaim(Optional<String> api, Optional<String> stage) {

    private static final int LONGEST_NAME = 128;

    public static StageClaim of(AccessLogEntry entry) {
        Optional<Hostname.ExecuteApi> host =
                entry.value(LogVariable.DOMAIN_NAME)
                        .map(Hostname::of)
                        .filter(Hostname.ExecuteApi.class::isInstance)
                        .map(Hostname.ExecuteApi.class::cast);
        Optional<String> api =
                entry.value(LogVariable.API_ID)
                        .or(() -> host.flatMap(Hostname.ExecuteApi::api).map(ApiId::value));
        Optional<String> stage =
                entry.value(LogVariable.STAGE)
                        .or(
                                () ->
                                        host.flatMap(_ -> entry.value(LogVariable.PATH))
                                                .flatMap(StageClaim::firstSegment));
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

    private static Optional<String> firstSegment(String path) {
        return Segments.of(path).stream().findFirst();
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && ValueClass.WORD.allowsAll(text, 0, text.length());
    }
}
