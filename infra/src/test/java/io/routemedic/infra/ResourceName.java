package io.routemedic.infra;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One name for a resource, whether a template's policy or a call on the stand-in names it: ids in
 * braces, and {@code *} where a policy has it.
 */
final class ResourceName {
    private static final Map<Pattern, String> NAMES =
            Map.of(
                    Pattern.compile("(?:<RouteMedicStateTable\\w+\\.Arn>|routemedic-state)(/.*)?"),
                    "state table",
                    Pattern.compile("(?:<RouteMedicAuditTable\\w+\\.Arn>|routemedic-audit)(/.*)?"),
                    "audit table",
                    Pattern.compile("(?:<RouteMedicHealQueue\\w+\\.Arn>|routemedic-heal)()"),
                    "heal queue",
                    Pattern.compile("(?:<RouteMedicNoticesTopic\\w+>|arn:aws:sns:.*:routemedic)()"),
                    "topic",
                    Pattern.compile("(?:<RouteMedicNoticesBus\\w+\\.Arn>|routemedic)()"),
                    "event bus",
                    Pattern.compile("(?:arn:.*:secret:routemedic/slack-\\?{6}|routemedic/slack)()"),
                    "Slack secret",
                    Pattern.compile(
                            "(?:arn:.*:parameter/routemedic/<AWS::StackName>/healing|/routemedic/healing)()"),
                    "kill switch",
                    Pattern.compile("(?:arn:.*:log-group:/a(?:pigw/orders-prod)?:\\*|/apigw/.*)()"),
                    "log group");

    private ResourceName() {}

    static String of(String resource) {
        return NAMES.entrySet().stream()
                .map(name -> named(name.getKey().matcher(resource), name.getValue()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> path(resource));
    }

    private static String named(Matcher matcher, String name) {
        if (!matcher.matches()) {
            return "";
        }
        return matcher.group(1) == null ? name : name + matcher.group(1);
    }

    /** API Gateway's resources are the paths of its control plane. */
    private static String path(String resource) {
        return resource.replaceFirst("^arn:[^:]*<[^>]*>:apigateway:<[^>]*>:(?:<[^>]*>)?:", "")
                .replaceFirst("^/restapis/[^/*]+", "/restapis/{api}")
                .replaceFirst("/stages/[^/*]+", "/stages/{stage}")
                .replaceFirst("/deployments/[^/*]+", "/deployments/{deployment}")
                .replaceFirst("/resources/[^/*]+", "/resources/{resource}")
                .replaceFirst("^/domainnames/[^/*]+", "/domainnames/{domain}");
    }

    /** As IAM compares: {@code *} stands for anything, slashes too. */
    static boolean covers(String granted, String needed) {
        String pattern =
                Arrays.stream(granted.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return needed.matches(pattern);
    }
}
