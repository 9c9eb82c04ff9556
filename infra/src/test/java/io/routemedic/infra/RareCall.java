package io.routemedic.infra;

import java.util.List;
import java.util.Set;

/** A call that functions have to be able to make, though no run of the tests makes it for sure. */
record RareCall(NeededPermission permission, String why) {
    private static final String DIGEST = "Only when the day has something to tell in its digest";
    private static final String LEFTOVER =
            "A snapshot counts as left over minutes after its heal died";
    private static final String SAME_MOMENT =
            "Only when two append to one chain of the trail in the same moment";

    private static final String PUT_OFF =
            "Only when a diagnosis had no time or budget left, and by the schedule after it";

    private static final String UNLISTED =
            "Only when the list of an API's stages cannot be read, or lacks the stage";

    private static final String LOOKS_AT_FILTERS = "logs:DescribeSubscriptionFilters";

    /** Only where log groups are named. */
    static final Set<String> OF_NAMED_GROUPS = Set.of(LOOKS_AT_FILTERS, "logs:FilterLogEvents");

    static final List<RareCall> ALL =
            List.of(
                    rare(
                            "heal",
                            "apigateway:GetStages",
                            "apigateway:GET",
                            "/restapis/{api}/stages",
                            "Only when somebody deploys between the last look and the switch"),
                    rare(
                            "console",
                            "cloudtrail:LookupEvents",
                            "*",
                            "Only when a URL's cause is one that somebody brought about"),
                    rare("diagnose", "dynamodb:Query", "routemedic-audit", SAME_MOMENT),
                    rare("diagnose", "dynamodb:Query", "routemedic-state/index/listed", PUT_OFF),
                    rare("diagnose", "dynamodb:DeleteItem", "routemedic-state", PUT_OFF),
                    rare("heal", "dynamodb:Query", "routemedic-audit", SAME_MOMENT),
                    rare("watch", "dynamodb:Query", "routemedic-audit", SAME_MOMENT),
                    rare(
                            "watch",
                            "apigateway:ListRoutingRules",
                            "/domainnames/{domain}/routingrules",
                            "Only where a custom domain routes by rules"),
                    rare(
                            "watch",
                            "apigateway:GetStages",
                            "apigateway:GET",
                            "/restapis/{api}/stages",
                            LEFTOVER),
                    rare(
                            "watch",
                            "apigateway:GetStage",
                            "apigateway:GET",
                            "/restapis/{api}/stages/{stage}",
                            UNLISTED),
                    rare(
                            "console",
                            "apigateway:GetStage",
                            "apigateway:GET",
                            "/restapis/{api}/stages/{stage}",
                            UNLISTED),
                    rare(
                            "watch",
                            LOOKS_AT_FILTERS,
                            "/apigw/orders-prod",
                            "Only in the first quarter of an hour"),
                    rare("watch", "dynamodb:GetItem", "routemedic-state", LEFTOVER),
                    rare("watch", "dynamodb:Query", "routemedic-state", DIGEST),
                    rare("watch", "sns:Publish", "arn:aws:sns:eu-west-1:1:routemedic", DIGEST),
                    rare("watch", "events:PutEvents", "routemedic", DIGEST),
                    rare(
                            "watch",
                            "dynamodb:UpdateItem",
                            "routemedic-state",
                            "Only when a channel does not take a notice the second time"));

    private static RareCall rare(String function, String call, String resource, String why) {
        return rare(function, call, call, resource, why);
    }

    private static RareCall rare(
            String function, String call, String action, String resource, String why) {
        return new RareCall(new NeededPermission(function, call, action, resource), why);
    }
}
