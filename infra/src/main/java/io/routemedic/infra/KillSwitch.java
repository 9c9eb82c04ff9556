package io.routemedic.infra;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * Healing is enabled while this parameter says {@code on}. The stack sets it once; a later
 * deployment leaves it as an operator has set it, because its template has not changed.
 */
final class KillSwitch extends Construct {
    private final StringParameter parameter;

    KillSwitch(Construct scope, String id) {
        super(scope, id);
        this.parameter =
                StringParameter.Builder.create(this, "Parameter")
                        .description("RouteMedic heals while this is `on`; anything else stops it")
                        .allowedPattern("^(on|off)$")
                        .stringValue("on")
                        .build();
    }

    void grantRead(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("KillSwitch")
                        .actions(List.of("ssm:GetParameter"))
                        .resources(List.of(parameter.getParameterArn()))
                        .build());
    }

    StringParameter parameter() {
        return parameter;
    }
}
