package io.routemedic.infra.central;

import io.routemedic.configuration.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.events.CfnEventBusPolicy;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.logs.CfnResourcePolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The central account's part: a bus that takes RouteMedic's events from the accounts of one
 * organization and nothing else, a log group that keeps them, and a dashboard by account. It can
 * see what happened, and can change nothing anywhere.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html">Sending
 *     and receiving events between accounts</a>
 */
public final class CentralStack extends Stack {

    static final String SOURCE = "routemedic";
    private static final int WIDTH = 24;
    private static final int HEIGHT = 8;

    public CentralStack(Construct scope, String id) {
        super(
                scope,
                id,
                StackProps.builder()
                        .description(
                                "RouteMedic %s: findings and actions of many accounts in one place"
                                        .formatted(Version.current()))
                        .build());
        CfnParameter organization =
                CfnParameter.Builder.create(this, "OrganizationId")
                        .description("The organization whose accounts may send, as o-a1b2c3d4e5.")
                        .allowedPattern("o-[a-z0-9]{10,32}")
                        .build();
        EventBus bus =
                EventBus.Builder.create(this, "Bus")
                        .eventBusName(Aws.STACK_NAME)
                        .description("What RouteMedic finds and does in each account")
                        .build();
        admit(bus, organization);
        LogGroup kept = keep(bus);
        show(kept);
        CfnOutput.Builder.create(this, "CentralBusArn").value(bus.getEventBusArn()).build();
    }

    /** Maps are sorted: the same template each time. */
    private void admit(EventBus bus, CfnParameter organization) {
        CfnEventBusPolicy.Builder.create(this, "Admitted")
                .eventBusName(bus.getEventBusName())
                .statementId("RouteMedicOfTheOrganization")
                .statement(
                        new TreeMap<>(
                                Map.of(
                                        "Effect", "Allow",
                                        "Principal", "*",
                                        "Action", "events:PutEvents",
                                        "Resource", bus.getEventBusArn(),
                                        "Condition",
                                                Map.of(
                                                        "StringEquals",
                                                        new TreeMap<>(
                                                                Map.of(
                                                                        "aws:PrincipalOrgID",
                                                                        organization
                                                                                .getValueAsString(),
                                                                        "events:source",
                                                                        SOURCE))))))
                .build();
    }

    private LogGroup keep(EventBus bus) {
        LogGroup kept =
                LogGroup.Builder.create(this, "Kept")
                        .logGroupName("/aws/events/" + Aws.STACK_NAME)
                        .retention(RetentionDays.THIRTEEN_MONTHS)
                        .removalPolicy(RemovalPolicy.RETAIN)
                        .build();
        CfnResourcePolicy.Builder.create(this, "MayKeep")
                .policyName(Aws.STACK_NAME)
                .policyDocument(toJsonString(mayWrite(kept)))
                .build();
        CfnRule.Builder.create(this, "Keep")
                .eventBusName(bus.getEventBusName())
                .description("Keeps what RouteMedic tells")
                .eventPattern(Map.of("source", List.of(SOURCE)))
                .targets(
                        List.of(
                                CfnRule.TargetProperty.builder()
                                        .id("Kept")
                                        .arn(
                                                "arn:%s:logs:%s:%s:log-group:%s"
                                                        .formatted(
                                                                Aws.PARTITION,
                                                                Aws.REGION,
                                                                Aws.ACCOUNT_ID,
                                                                kept.getLogGroupName()))
                                        .build()))
                .build();
        return kept;
    }

    private static Map<String, Object> mayWrite(LogGroup kept) {
        return new TreeMap<>(
                Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(
                                new TreeMap<>(
                                        Map.of(
                                                "Effect", "Allow",
                                                "Principal",
                                                        Map.of(
                                                                "Service",
                                                                List.of(
                                                                        "events.amazonaws.com",
                                                                        "delivery.logs.amazonaws.com")),
                                                "Action",
                                                        List.of(
                                                                "logs:CreateLogStream",
                                                                "logs:PutLogEvents"),
                                                "Resource", kept.getLogGroupArn())))));
    }

    private void show(LogGroup kept) {
        Dashboard dashboard = Dashboard.Builder.create(this, "Dashboard").build();
        dashboard.addWidgets(
                table(
                        kept,
                        "Findings by account, API and cause",
                        "filter ispresent(detail.cause) | stats count_distinct(detail.findingId) as"
                            + " findings, latest(time) as last by detail.account, detail.region,"
                            + " detail.apiId, detail.stage, detail.cause | sort findings desc"));
        dashboard.addWidgets(
                table(
                        kept,
                        "Heals by account and outcome",
                        "filter ispresent(detail.healId) | stats count_distinct(detail.healId) as"
                                + " heals, latest(time) as last by detail.account, detail.apiId,"
                                + " detail.stage, detail.outcome | sort last desc"));
    }

    private static LogQueryWidget table(LogGroup kept, String title, String query) {
        return LogQueryWidget.Builder.create()
                .title(title)
                .logGroupNames(List.of(kept.getLogGroupName()))
                .queryString(query)
                .view(LogQueryVisualizationType.TABLE)
                .width(WIDTH)
                .height(HEIGHT)
                .build();
    }
}
