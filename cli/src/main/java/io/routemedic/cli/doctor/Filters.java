package io.routemedic.cli.doctor;

import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.PolicyType;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Whether the stack's subscription filters are in their places. */
final class Filters {

    private static final String POLICY = "filter of the account";

    private final CloudWatchLogsClient logs;
    private final Pace pace;

    Filters(CloudWatchLogsClient logs, Pace pace) {
        this.logs = logs;
        this.pace = pace;
    }

    /**
     * Of a stack.
     *
     * @param groups that have a filter each; empty where a policy or a stream stands for all
     */
    List<StackCheck> of(String stack, List<String> groups) {
        return groups.isEmpty()
                ? List.of(policy(stack))
                : groups.stream().map(group -> filter(stack, group)).toList();
    }

    private StackCheck policy(String stack) {
        try {
            return logs
                            .describeAccountPolicies(
                                    request ->
                                            request.policyType(
                                                    PolicyType.SUBSCRIPTION_FILTER_POLICY))
                            .accountPolicies()
                            .stream()
                            .anyMatch(policy -> policy.policyName().startsWith(stack + "-"))
                    ? StackCheck.good(POLICY, "It is there, for all log groups.")
                    : StackCheck.unknown(
                            POLICY,
                            "There is none of this stack: right if its lines come by a Kinesis"
                                    + " stream, else deploy it again.");
        } catch (SdkException e) {
            return StackCheck.unknown(POLICY, Denied.sentence("DescribeAccountPolicies", e));
        }
    }

    private StackCheck filter(String stack, String group) {
        String what = "filter on " + group;
        String name = stack + "-routemedic";
        pace.await();
        try {
            return logs
                            .describeSubscriptionFiltersPaginator(
                                    request -> request.logGroupName(group).filterNamePrefix(name))
                            .subscriptionFilters()
                            .stream()
                            .anyMatch(filter -> filter.filterName().equals(name))
                    ? StackCheck.good(what, "It is there.")
                    : StackCheck.bad(
                            what,
                            "It is gone, so that failures reach nobody: docs/operations.md, alarm"
                                    + " LogGroupsUnheard, says how to put it back.");
        } catch (ResourceNotFoundException e) {
            return StackCheck.bad(what, "The log group is gone: correct `accessLogs` and deploy.");
        } catch (SdkException e) {
            return StackCheck.unknown(what, Denied.sentence("DescribeSubscriptionFilters", e));
        }
    }
}
