package io.routemedic.infra;

import io.routemedic.infra.configuration.AccessLogs;
import io.routemedic.intake.format.FilterPattern;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.logs.CfnAccountPolicy;
import software.constructs.Construct;

/**
 * One subscription policy over every log group of the account and region, now and later. It leaves
 * out RouteMedic's own: their lines would be delivered to the function that writes them, endlessly.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters-AccountLevel.html">Account-level
 *     subscription filters</a>
 */
final class AccountSubscription extends Construct {

    AccountSubscription(
            Construct scope,
            String id,
            AccessLogs.WholeAccount account,
            Collection<MedicFunction> functions,
            MedicFunction diagnose) {
        super(scope, id);
        CfnPermission permission =
                CfnPermission.Builder.create(this, "Permission")
                        .action("lambda:InvokeFunction")
                        .functionName(diagnose.live().getFunctionArn())
                        .principal("logs.amazonaws.com")
                        .sourceAccount(Aws.ACCOUNT_ID)
                        .sourceArn(
                                "arn:%s:logs:%s:%s:log-group:*"
                                        .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID))
                        .build();
        Map<String, String> delivery = new TreeMap<>();
        delivery.put("DestinationArn", diagnose.live().getFunctionArn());
        delivery.put("Distribution", "Random");
        delivery.put(
                "FilterPattern",
                account.filterPattern().orElseGet(() -> FilterPattern.forAnyLogGroup().text()));
        CfnAccountPolicy.Builder.create(this, "Policy")
                .policyName(Aws.STACK_NAME + "-access-logs")
                .policyType("SUBSCRIPTION_FILTER_POLICY")
                .policyDocument(Stack.of(this).toJsonString(delivery))
                .selectionCriteria(allBut(account, functions))
                .scope("ALL")
                .build()
                .addDependency(permission);
    }

    private static String allBut(
            AccessLogs.WholeAccount account, Collection<MedicFunction> functions) {
        return Stream.concat(
                        functions.stream().map(f -> f.logGroup().getLogGroupName()),
                        account.exclude().stream())
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(",", "LogGroupName NOT IN [", "]"));
    }
}
