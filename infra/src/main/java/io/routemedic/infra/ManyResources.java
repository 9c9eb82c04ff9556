package io.routemedic.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * One permission on as many resources as a configuration names. A few stand in the role's own
 * policy; more are cut into managed policies of the size that IAM allows.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas</a>
 */
final class ManyResources {
    /** All policies in a role may have 10,240 characters together; four such permissions fit. */
    private static final int INLINE_CHARACTERS = 1_500;

    /** A managed policy may have 6,144 characters; the rest is for what stands around the list. */
    private static final int MANAGED_CHARACTERS = 5_600;

    /** What IAM attaches to a role unless the quota was raised. */
    private static final int POLICIES_PER_ROLE = 10;

    private final MedicFunction function;
    private final String sid;

    ManyResources(MedicFunction function, String sid) {
        this.function = function;
        this.sid = sid;
    }

    /** Nothing is allowed where there are no resources. */
    void allow(
            List<String> actions, List<String> arns, Map<String, Object> conditions, String why) {
        if (arns.isEmpty()) {
            return;
        }
        Nag.allowWildcard(function.role(), why, wildcards(arns));
        if (characters(arns) <= INLINE_CHARACTERS) {
            function.allow(statement(actions, arns, conditions));
            return;
        }
        List<List<String>> chunks = chunks(arns);
        for (int i = 0; i < chunks.size(); i++) {
            ManagedPolicy policy =
                    ManagedPolicy.Builder.create(function, sid + i)
                            .description(function.kind().description())
                            .roles(List.of(function.role()))
                            .statements(List.of(statement(actions, chunks.get(i), conditions)))
                            .build();
            Nag.allowWildcard(policy, why, wildcards(chunks.get(i)));
        }
        checkNumber();
    }

    private void checkNumber() {
        long policies =
                function.getNode().getChildren().stream()
                        .filter(ManagedPolicy.class::isInstance)
                        .count();
        if (policies > POLICIES_PER_ROLE) {
            Annotations.of(function)
                    .addError(
                            ("The configuration names so many stages that %s's role would need %d"
                                 + " managed policies, and IAM attaches %d: use \"accessLogs\":"
                                 + " \"account\", or deploy a second stack for some of them.")
                                    .formatted(function.kind().id(), policies, POLICIES_PER_ROLE));
        }
    }

    private PolicyStatement statement(
            List<String> actions, List<String> arns, Map<String, Object> conditions) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(arns)
                .conditions(conditions)
                .build();
    }

    private static List<List<String>> chunks(List<String> arns) {
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        for (String arn : arns) {
            if (characters(chunk) + characters(List.of(arn)) > MANAGED_CHARACTERS) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
            }
            chunk.add(arn);
        }
        chunks.add(List.copyOf(chunk));
        return chunks;
    }

    /** With quotes and comma, in the longest names of a partition and a region. */
    private static int characters(List<String> arns) {
        return arns.stream()
                .map(arn -> arn.replace(Aws.PARTITION, "aws-us-gov"))
                .map(arn -> arn.replace(Aws.REGION, "ap-southeast-2"))
                .mapToInt(arn -> arn.length() + 3)
                .sum();
    }

    private static List<String> wildcards(List<String> arns) {
        return arns.stream().filter(arn -> arn.contains("*")).map(Nag::written).toList();
    }
}
