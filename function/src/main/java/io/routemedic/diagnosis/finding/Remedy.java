package io.routemedic.diagnosis.finding;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;

/** What can be done about a cause: data, applied or worded elsewhere. */
public sealed interface Remedy {

    /** Deploy the API's draft to the stage: the only remedy that RouteMedic can apply itself. */
    record Deploy(StageRef stage, Route route) implements Remedy {}

    /** Send the request so instead; path as the client writes it after the host. */
    record RequestInstead(String method, String path) implements Remedy {}

    /** Define this route in the API, then deploy. */
    record DefineRoute(StageRef stage, Route route) implements Remedy {}

    /**
     * Have a custom domain's mapping lead to another stage.
     *
     * @param basePath as AWS writes it
     */
    record Remap(String domain, String basePath, StageRef to) implements Remedy {}

    /** End the canary of a stage: promote it where it is the one with the route, or remove it. */
    record EndCanary(StageRef stage, boolean promote) implements Remedy {}

    /** Sign the request with Signature Version 4. */
    record SignRequest(Route route) implements Remedy {}

    /** Set a log format that shows what is missing; the format keeps the user's own fields. */
    record SetLogFormat(StageRef stage, String format) implements Remedy {}

    /** Allow RouteMedic to make this call, or try again after it was throttled. */
    record GrantRead(String call) implements Remedy {}

    /** Anything else, as one sentence that says what to do. */
    record Instruct(String sentence) implements Remedy {}
}
