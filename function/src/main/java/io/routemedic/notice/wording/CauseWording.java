package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.message.Text;

/**
 * What a cause means, in words for someone on call.
 *
 * @param headline ends a title that starts with the API, the stage and the request
 * @param explanation why that makes API Gateway answer as it did, with literals in backticks
 */
record CauseWording(Text headline, String explanation) {

    private CauseWording(String headline, String explanation) {
        this(Text.of(headline), explanation);
    }

    /** The words for a finding's own cause. */
    static CauseWording of(Finding finding) {
        if (finding.cause() != Cause.NEAREST_ROUTE) {
            return of(finding.cause());
        }
        return finding.nearRoutes().isEmpty()
                ? new CauseWording(
                        "no such route, and none like it",
                        "Neither what is live nor the draft (what the console shows) has"
                                + " a route like this.")
                : new CauseWording(
                        Text.of(
                                "no such route, the nearest is {}",
                                finding.nearRoutes().getFirst().route()),
                        "Neither what is live nor the draft (what the console shows) has"
                                + " this route. A typing error is the usual reason.");
    }

    // One table of words, longer than a method should be, so that the compiler misses no cause.
    static CauseWording of(Cause cause) {
        return switch (cause) {
            case INTEGRATION_ANSWERED ->
                    new CauseWording(
                            "the backend sent this error, not API Gateway",
                            "The route is live, and API Gateway passed the request on. The text"
                                    + " came from the backend.");
            case UNSIGNED_IAM_REQUEST ->
                    new CauseWording(
                            "sent without an AWS signature",
                            "The route is live with `AWS_IAM` authorization. A request without a"
                                + " signature gets this answer; a Bearer or Basic token is none.");
            case DEPLOYED_MOMENTS_AGO ->
                    new CauseWording(
                            "deployed moments ago, not everywhere yet",
                            "The route is live. A new deployment takes about half a minute to reach"
                                    + " all of API Gateway. Until then a request may meet the old"
                                    + " one.");
            case CANARY_MISMATCH ->
                    new CauseWording(
                            "only one of the stage's two deployments has it",
                            "The stage splits its traffic between a base deployment and a canary."
                                    + " Requests that meet the one without the route fail.");
            case ROUTE_NOT_DEPLOYED ->
                    new CauseWording(
                            "not deployed",
                            "The draft (what the console shows) has the route; what the stage"
                                + " serves has not. The console's Test button asks the draft: it"
                                + " works there, and proves nothing.");
            case ROUTE_REMOVED ->
                    new CauseWording(
                            "removed by a later deployment",
                            "An earlier deployment had the route. What is live and the draft (what"
                                + " the console shows) have not. The client is out of date, or the"
                                + " removal was a mistake.");
            case STAGE_IN_PATH ->
                    new CauseWording(
                            "the URL names the stage once too often",
                            "API Gateway takes the stage off the URL only once, and not at all"
                                + " where a custom domain already leads to it. The rest is read as"
                                + " the path.");
            case BASE_PATH_IN_PATH ->
                    new CauseWording(
                            "the URL has the base path in the wrong place",
                            "A base path belongs to a custom domain, exactly once. On the"
                                + " `execute-api` host, or written twice, it is read as part of the"
                                + " path.");
            case WRONG_MAPPING ->
                    new CauseWording(
                            "the custom domain leads to the wrong stage",
                            "The mapping that this URL meets leads to a stage without the route."
                                    + " Another stage, which may have been meant, has it.");
            case GREEDY_PARENT ->
                    new CauseWording(
                            "{proxy+} does not cover its own parent path",
                            "A route such as `/files/{proxy+}` needs at least one more segment."
                                    + " `/files` itself is another resource, and it has no such"
                                    + " method.");
            case PREFLIGHT_NOT_DEFINED ->
                    new CauseWording(
                            "no OPTIONS method for the browser's CORS preflight",
                            "A browser asks with `OPTIONS` before it sends the real request. The"
                                    + " path has other methods, but no `OPTIONS`.");
            case METHOD_NOT_DEFINED ->
                    new CauseWording(
                            "no such method on this path",
                            "The path is live with other methods. API Gateway gives a missing"
                                    + " method the same answer as a missing path.");
            case PATH_SPELLING ->
                    new CauseWording(
                            "the path is spelled differently from the route",
                            "The path matches a live route once its spelling is put right: a"
                                    + " slash, letter case, an encoded character or a stray mark.");
            case SEGMENTS_REWRITTEN ->
                    new CauseWording(
                            "path segments were added or dropped on the way",
                            "The path matches a live route once leading segments are added or"
                                + " dropped. A proxy, a CDN or a router may have rewritten it.");
            case NEAREST_ROUTE ->
                    new CauseWording(
                            "no such route", "Neither what is live nor the draft has this route.");
            case SCANNER_PROBE ->
                    new CauseWording(
                            "a scanner, nothing to repair",
                            "Somebody tries out paths that are known from other software.");
            case LOG_FORMAT_INSUFFICIENT ->
                    new CauseWording(
                            "the access log shows too little to tell why",
                            "The access log's format lacks fields that a diagnosis needs. The"
                                    + " requests fail, but I cannot see what they asked for.");
            case UNDETERMINED ->
                    new CauseWording(
                            "I cannot tell why",
                            "What I could read does not decide it, and I do not guess.");
            case NO_SUCH_API ->
                    new CauseWording(
                            "no such API in this account and region",
                            "No REST API has this id here. Such a request never reaches an access"
                                    + " log.");
            case NO_SUCH_STAGE ->
                    new CauseWording(
                            "the API has no such stage",
                            "On the `execute-api` host the first segment of the path is the stage."
                                + " An unknown one is answered `Forbidden`, and never reaches an"
                                + " access log.");
            case NO_MAPPING ->
                    new CauseWording(
                            "the custom domain leads this path nowhere",
                            "No base path mapping of the custom domain covers this path. The"
                                    + " answer is `Forbidden`, and no access log has it.");
            case EXECUTE_API_DISABLED ->
                    new CauseWording(
                            "the API's execute-api host is switched off",
                            "The API is reachable over its custom domain only. The `execute-api`"
                                    + " host answers `Forbidden`, and no access log has it.");
        };
    }
}
