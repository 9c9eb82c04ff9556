package io.routemedic.notice.wording;

import io.routemedic.diagnosis.Cause;

/**
 * What a cause means, in words for someone on call.
 *
 * @param headline ends a title that starts with the request and the stage
 * @param explanation why that makes API Gateway answer as it did, with literals in backticks
 */
record CauseWording(String headline, String explanation) {

    // One table of words, longer than a method should be, so that the compiler misses no cause.
    static CauseWording of(Cause cause) {
        return switch (cause) {
            case INTEGRATION_ANSWERED ->
                    new CauseWording(
                            "the backend itself sent this answer",
                            "The route is live, and API Gateway passed the request on. The text"
                                    + " came from the backend, so look at the backend's own log.");
            case UNSIGNED_IAM_REQUEST ->
                    new CauseWording(
                            "the route needs a signed request",
                            "The route is live and uses `AWS_IAM`. A request without a Signature"
                                + " Version 4 signature gets this answer. A Bearer or Basic token"
                                + " is no signature.");
            case DEPLOYED_MOMENTS_AGO ->
                    new CauseWording(
                            "the route was deployed only moments ago",
                            "The route is live. A new deployment takes a while to reach all of API"
                                + " Gateway, about half a minute as others measured it. Until then"
                                + " a request may still meet the old one.");
            case CANARY_MISMATCH ->
                    new CauseWording(
                            "only one of the stage's two deployments has the route",
                            "The stage splits its traffic between a base deployment and a canary."
                                    + " Requests that meet the one without the route fail.");
            case ROUTE_NOT_DEPLOYED ->
                    new CauseWording(
                            "the route exists but is not deployed",
                            "The API's draft has the route. The deployment that the stage serves"
                                    + " has not. A change reaches no client until it is deployed.");
            case ROUTE_REMOVED ->
                    new CauseWording(
                            "a later deployment removed the route",
                            "An earlier deployment had the route. The live one and the draft have"
                                    + " not. Either the client is out of date, or the removal was a"
                                    + " mistake.");
            case STAGE_IN_PATH ->
                    new CauseWording(
                            "the URL names the stage once too often",
                            "API Gateway takes the stage from the URL only once, and not at all"
                                + " where a custom domain's mapping already names it. The second"
                                + " one is read as part of the path.");
            case BASE_PATH_IN_PATH ->
                    new CauseWording(
                            "the URL uses the base path in the wrong place",
                            "A base path belongs to a custom domain, exactly once. On the"
                                + " `execute-api` host, or written twice, it is read as part of the"
                                + " path.");
            case WRONG_MAPPING ->
                    new CauseWording(
                            "the custom domain leads to the wrong API or stage",
                            "The mapping that this URL meets leads to an API or stage without the"
                                    + " route. Another one, which may have been meant, has it.");
            case GREEDY_PARENT ->
                    new CauseWording(
                            "a {proxy+} route does not cover its own parent path",
                            "A greedy route such as `/files/{proxy+}` needs at least one more"
                                    + " segment. `/files` itself is another resource, and it has no"
                                    + " such method.");
            case PREFLIGHT_NOT_DEFINED ->
                    new CauseWording(
                            "the CORS preflight is not defined",
                            "A browser asks with `OPTIONS` before it sends the real request. The"
                                    + " path has other methods, but no `OPTIONS`.");
            case METHOD_NOT_DEFINED ->
                    new CauseWording(
                            "the path exists, this method does not",
                            "API Gateway gives the same answer for a missing method as for a"
                                    + " missing path. `HEAD` is a method of its own: a `GET` route"
                                    + " does not serve it.");
            case PATH_SPELLING ->
                    new CauseWording(
                            "the path is spelled differently from the route",
                            "The path matches a live route once its spelling is put right: a"
                                    + " slash, letter case, an encoded character or a stray mark.");
            case SEGMENTS_REWRITTEN ->
                    new CauseWording(
                            "something added or dropped path segments on the way",
                            "The path matches a live route once leading segments are added or"
                                    + " dropped. A proxy, a CDN or a router probably rewrote it.");
            case NEAREST_ROUTE ->
                    new CauseWording(
                            "there is no such route, but there are similar ones",
                            "Neither the live deployment nor the draft has this route. A typing"
                                    + " error is the usual reason.");
            case SCANNER_PROBE ->
                    new CauseWording(
                            "this looks like a scanner",
                            "Somebody tries out paths that are known from other software. There is"
                                    + " nothing to repair.");
            case LOG_FORMAT_INSUFFICIENT ->
                    new CauseWording(
                            "the access log shows too little to tell why",
                            "The stage's access log format lacks fields that a diagnosis needs."
                                    + " The requests fail, but I cannot see what they asked for.");
            case UNDETERMINED ->
                    new CauseWording(
                            "I cannot tell why",
                            "What I could read does not decide it, and I do not guess.");
            case NO_SUCH_API ->
                    new CauseWording(
                            "there is no such API here",
                            "This account and region have no REST API with this id. Such a"
                                    + " request never reaches an access log.");
            case NO_SUCH_STAGE ->
                    new CauseWording(
                            "the API has no such stage",
                            "On the `execute-api` host the first segment of the path is the stage."
                                + " An unknown one is answered `Forbidden`, and never reaches an"
                                + " access log.");
            case NO_MAPPING ->
                    new CauseWording(
                            "the custom domain has no mapping for this path",
                            "No base path mapping of the custom domain covers this path. The"
                                    + " answer is `Forbidden`, and no access log has it.");
            case EXECUTE_API_DISABLED ->
                    new CauseWording(
                            "the API's default endpoint is switched off",
                            "The API is reachable over its custom domain only. The `execute-api`"
                                    + " host answers `Forbidden`, and no access log has it.");
        };
    }
}
