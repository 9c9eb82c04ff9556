package io.routemedic.infra;

import io.routemedic.configuration.Version;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** RouteMedic alone in a stack, with what an operator needs to know as outputs. */
public final class RouteMedicStack extends Stack {

    public RouteMedicStack(Construct scope, String id, RouteMedic.Props props) {
        super(
                scope,
                id,
                StackProps.builder()
                        .description(
                                "RouteMedic %s: finds and heals API Gateway routes that answer 403"
                                        .formatted(Version.current()))
                        // CloudFormation takes a megabyte, and counts the white space.
                        .suppressTemplateIndentation(true)
                        .build());
        RouteMedic medic = new RouteMedic(this, "RouteMedic", props);
        new TreeMap<>(outputs(medic)).forEach(this::output);
        medic.agentUrl().ifPresent(agents -> output("AgentUrl", agents.url()));
    }

    private static Map<String, String> outputs(RouteMedic medic) {
        return Map.ofEntries(
                Map.entry("ActPolicy", medic.people().act().getManagedPolicyArn()),
                Map.entry("AlarmTopic", medic.alarms().topic().getTopicArn()),
                Map.entry("AuditTable", medic.audit().table().getTableName()),
                Map.entry("ConsoleFunction", medic.functions().console().live().getFunctionArn()),
                Map.entry("Dashboard", medic.dashboard().dashboard().getDashboardName()),
                Map.entry("DiagnoseFunction", medic.functions().diagnose().live().getFunctionArn()),
                Map.entry("EventBus", medic.channels().bus().getEventBusName()),
                Map.entry("FailedEvents", medic.failedEvents().queue().getQueueUrl()),
                Map.entry("HealDeadLetters", medic.healQueue().deadLetters().getQueueUrl()),
                Map.entry("HealQueue", medic.healQueue().queue().getQueueUrl()),
                Map.entry("KillSwitch", KillSwitch.PARAMETER),
                Map.entry("LookPolicy", medic.people().look().getManagedPolicyArn()),
                Map.entry("NoticeTopic", medic.channels().topic().getTopicArn()),
                Map.entry("StateTable", medic.state().table().getTableName()));
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
