package io.routemedic.infra.central;

import io.routemedic.configuration.Version;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The part of each account that has RouteMedic: sends what it tells to the central account's bus.
 */
public final class MemberStack extends Stack {

    public MemberStack(Construct scope, String id) {
        super(
                scope,
                id,
                StackProps.builder()
                        .description(
                                "RouteMedic %s: sends findings and actions to a central account"
                                        .formatted(Version.current()))
                        .build());
        CfnParameter bus =
                CfnParameter.Builder.create(this, "EventBus")
                        .description("The output EventBus of RouteMedic's stack.")
                        .minLength(1)
                        .build();
        CfnParameter central =
                CfnParameter.Builder.create(this, "CentralBusArn")
                        .description("The output CentralBusArn of the central account's stack.")
                        .allowedPattern("arn:[a-z-]+:events:[a-z0-9-]+:[0-9]{12}:event-bus/.+")
                        .build();
        Role sender =
                Role.Builder.create(this, "Sender")
                        .assumedBy(new ServicePrincipal("events.amazonaws.com"))
                        .description("RouteMedic: sends its events to the central account")
                        .build();
        sender.addToPolicy(
                PolicyStatement.Builder.create()
                        .actions(List.of("events:PutEvents"))
                        .resources(List.of(central.getValueAsString()))
                        .build());
        CfnRule.Builder.create(this, "Send")
                .eventBusName(bus.getValueAsString())
                .description("Sends what RouteMedic tells to the central account")
                .eventPattern(Map.of("source", List.of(CentralStack.SOURCE)))
                .targets(
                        List.of(
                                CfnRule.TargetProperty.builder()
                                        .id("Central")
                                        .arn(central.getValueAsString())
                                        .roleArn(sender.getRoleArn())
                                        .build()))
                .build();
    }
}
