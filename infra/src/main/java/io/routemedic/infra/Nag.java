package io.routemedic.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.constructs.IConstruct;

/** What cdk-nag is told, resource by resource, with the reason. */
final class Nag {
    private Nag() {}

    /**
     * Explains these wildcards, and no others, in the policies below the construct.
     *
     * @param resources as cdk-nag writes them: {@code <AWS::Region>} for a parameter
     */
    static void allowWildcard(IConstruct construct, String reason, String... resources) {
        allowWildcard(construct, reason, Arrays.asList(resources));
    }

    static void allowWildcard(IConstruct construct, String reason, List<String> resources) {
        if (resources.isEmpty()) {
            return;
        }
        suppress(
                construct,
                NagPackSuppression.builder()
                        .id("AwsSolutions-IAM5")
                        .reason(reason)
                        .appliesTo(resources.stream().map(r -> "Resource::" + r).toList())
                        .build());
    }

    static void accept(IConstruct construct, String rule, String reason) {
        suppress(construct, NagPackSuppression.builder().id(rule).reason(reason).build());
    }

    private static void suppress(IConstruct construct, NagPackSuppression suppression) {
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression), true);
    }

    /** An ARN as cdk-nag writes it. */
    static String written(String arn) {
        return arn.replace(Aws.PARTITION, "<AWS::Partition>")
                .replace(Aws.REGION, "<AWS::Region>")
                .replace(Aws.ACCOUNT_ID, "<AWS::AccountId>");
    }
}
