package io.routemedic.diagnosis;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.RequestPath;
import io.routemedic.gateway.reading.Source;

/**
 * A request and the stage it was sent to, both known.
 *
 * @param ceiling the most that may be claimed about this request: {@link Confidence#CERTAIN} only
 *     if its symptom is unambiguous and its resource path follows from documented behaviour
 */
public record Place(
        String method,
        RequestPath.Resolved path,
        Stage stage,
        Source stageSource,
        Deployment live,
        Source liveSource,
        Confidence ceiling) {

    /** The resource path that was asked for. */
    public String resource() {
        return path.resource();
    }

    public StageRef ref() {
        return stage.ref();
    }

    /** What the stage serves. */
    public Evidence serves() {
        return new Evidence(
                "Stage `%s` of API `%s` serves deployment `%s`."
                        .formatted(ref().stage(), ref().api(), live.id()),
                stageSource);
    }

    /** That the live deployment has no route for the request. */
    public Evidence lacks() {
        return new Evidence(
                "Deployment `%s`, created %s, has no route for `%s %s`."
                        .formatted(live.id(), live.created(), method, resource()),
                liveSource);
    }

    /** That the live deployment has this route. */
    public Evidence has(Object route) {
        return new Evidence(
                "Deployment `%s`, created %s, has `%s`."
                        .formatted(live.id(), live.created(), route),
                liveSource);
    }
}
