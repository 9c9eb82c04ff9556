package io.routemedic.infra;

import io.routemedic.configuration.AccessLogs;
import io.routemedic.infra.filter.FilterPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.logs.CfnSubscriptionFilter;
import software.constructs.Construct;

/**
 * A subscription filter on each named log group. CloudWatch Logs filters before it delivers, so
 * that only lines that may be failures of ours cost anything. Takes one of the two subscriptions
 * that a log group can have.
 */
final class LogSubscriptions extends Construct {
    /** Alike for all log groups, so that one query finds their metrics. */
    static final String FILTER_NAME = Aws.STACK_NAME + "-routemedic";

    LogSubscriptions(
            Construct scope, String id, List<AccessLogs.Source> sources, MedicFunction diagnose) {
        super(scope, id);
        CfnPermission permission = letLogsInvoke(diagnose);
        sources.stream()
                .collect(
                        Collectors.groupingBy(
                                AccessLogs.Source::logGroup,
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach((group, ofGroup) -> subscribe(group, ofGroup, diagnose, permission));
    }

    /**
     * One permission for this account's log groups: one each would fill the function's policy, of
     * at most 20 KB, with 43 of them.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
     *     quotas</a>
     */
    private CfnPermission letLogsInvoke(MedicFunction diagnose) {
        return CfnPermission.Builder.create(this, "Permission")
                .action("lambda:InvokeFunction")
                .functionName(diagnose.live().getFunctionArn())
                .principal("logs.amazonaws.com")
                .sourceAccount(Aws.ACCOUNT_ID)
                .sourceArn(
                        "arn:%s:logs:%s:%s:log-group:*"
                                .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID))
                .build();
    }

    /**
     * Lets a function see whether the filters are still there.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html">Actions,
     *     resources, and condition keys for Amazon CloudWatch Logs</a>
     */
    static void letLookAfter(MedicFunction function, List<AccessLogs.Source> sources) {
        new ManyResources(function, "LookAfterFilters")
                .allow(
                        List.of("logs:DescribeSubscriptionFilters"),
                        groups(sources),
                        Map.of(),
                        "Read-only, on a log group that the configuration names: CloudWatch Logs"
                                + " ends the ARN of a log group so");
    }

    /** Lets a function search the lines for what became of a route's requests. */
    static void letSearch(MedicFunction function, List<AccessLogs.Source> sources) {
        new ManyResources(function, "SearchAccessLogs")
                .allow(
                        List.of("logs:FilterLogEvents"),
                        groups(sources),
                        Map.of(),
                        "Read-only, on a log group that the configuration names: CloudWatch Logs"
                                + " ends the ARN of a log group so");
    }

    private static List<String> groups(List<AccessLogs.Source> sources) {
        return sources.stream()
                .map(AccessLogs.Source::logGroup)
                .distinct()
                .map(LogSubscriptions::arn)
                .toList();
    }

    private static String arn(String logGroup) {
        return "arn:%s:logs:%s:%s:log-group:%s:*"
                .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, logGroup);
    }

    private void subscribe(
            String logGroup,
            List<AccessLogs.Source> sources,
            MedicFunction diagnose,
            CfnPermission permission) {
        Construct group = new Construct(this, constructId(logGroup));
        CfnSubscriptionFilter.Builder.create(group, "Filter")
                .filterName(FILTER_NAME)
                .logGroupName(logGroup)
                .destinationArn(diagnose.live().getFunctionArn())
                .filterPattern(filterPattern(sources))
                .build()
                .addDependency(permission);
    }

    /** One for all stages that write to the group; they may have several formats. */
    private static String filterPattern(List<AccessLogs.Source> sources) {
        return sources.stream()
                .flatMap(source -> source.filterPattern().stream())
                .findFirst()
                .orElseGet(() -> generatedPattern(sources));
    }

    private static String generatedPattern(List<AccessLogs.Source> sources) {
        Set<Optional<String>> formats =
                sources.stream().map(AccessLogs.Source::format).collect(Collectors.toSet());
        Optional<String> only =
                formats.size() == 1 ? formats.iterator().next() : Optional.<String>empty();
        return only.map(FilterPattern::forFormat).orElseGet(FilterPattern::forUnknownFormat).text();
    }

    /** Construct ids must not hold a slash: it separates the ids of a path. */
    private static String constructId(String logGroup) {
        return logGroup.replace('/', '|');
    }
}
