package io.routemedic.infra;

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
                                "RouteMedic: finds and heals API Gateway routes that answer 403")
                        .build());
        RouteMedic medic = new RouteMedic(this, "RouteMedic", props);
        new TreeMap<>(outputs(medic)).forEach(this::output);
    }

    private static Map<String, String> outputs(RouteMedic medic) {
        return Map.of(
                "AlarmTopic", medic.alarms().topic().getTopicArn(),
                "AuditTable", medic.audit().table().getTableName(),
                "ConsoleFunction", medic.functions().console().live().getFunctionArn(),
                "Dashboard", medic.dashboard().dashboard().getDashboardName(),
                "DiagnoseFunction", medic.functions().diagnose().live().getFunctionArn(),
                "EventBus", medic.channels().bus().getEventBusName(),
                "FailedEvents", medic.failedEvents().queue().getQueueUrl(),
                "HealDeadLetters", medic.healQueue().deadLetters().getQueueUrl(),
                "KillSwitch", medic.killSwitch().parameter().getParameterName(),
                "NoticeTopic", medic.channels().topic().getTopicArn());
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
