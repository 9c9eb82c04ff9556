package io.routemedic.infra;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The parameter that healing needs to say {@code on}. Whoever operates RouteMedic makes and sets
 * it: if the stack owned it, an update of the stack (new tags are enough) would set it to the
 * template's value, and healing that somebody stopped would start again. While there is none,
 * nothing is healed.
 */
final class KillSwitch {
    /** One for each stack of an account and region. */
    static final String PARAMETER = "/routemedic/" + Aws.STACK_NAME + "/healing";

    private KillSwitch() {}

    static void grantRead(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("KillSwitch")
                        .actions(List.of("ssm:GetParameter"))
                        .resources(
                                List.of(
                                        "arn:%s:ssm:%s:%s:parameter%s"
                                                .formatted(
                                                        Aws.PARTITION,
                                                        Aws.REGION,
                                                        Aws.ACCOUNT_ID,
                                                        PARAMETER)))
                        .build());
    }
}
