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
 * policy; more are cut into managed policies of the size that IAM allows, which they share with the
 * function's other permissions.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas</a>
 */
final class ManyResources {
    /** All policies in a role may have 10,240 characters together; four such permissions fit. */
    private static final int INLINE_CHARACTERS = 1_500;

    /** A managed policy may have 6,144 characters; the rest is for what stands around the lists. */
    private static final int MANAGED_CHARACTERS = 6_000;

    /** What a statement has besides its resources; its conditions come on top. */
    private static final int STATEMENT_CHARACTERS = 250;

    /** What IAM attaches to a role unless the quota was raised. */
    private static final int POLICIES_PER_ROLE = 10;

    private final MedicFunction function;
    private final String sid;

    /** A managed policy of a function, and how many characters it still takes. */
    static final class Room {
        private final ManagedPolicy policy;
        private int left = MANAGED_CHARACTERS;

        private Room(ManagedPolicy policy) {
            this.policy = policy;
        }
    }

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
        List<String> rest = new ArrayList<>(arns);
        for (Room room : function.rooms()) {
            fill(room, rest, actions, conditions, why);
        }
        for (int i = 0; !rest.isEmpty(); i++) {
            Room room = new Room(policy(i));
            function.rooms().add(room);
            fill(room, rest, actions, conditions, why);
        }
        checkNumber();
    }

    private ManagedPolicy policy(int number) {
        return ManagedPolicy.Builder.create(function, sid + number)
                .description(function.kind().description())
                .roles(List.of(function.role()))
                .build();
    }

    /** How many of them there is room for. */
    private static int fitting(Room room, List<String> rest, int frame) {
        int fitting = 0;
        while (fitting < rest.size()
                && frame + characters(rest.subList(0, fitting + 1)) <= room.left) {
            fitting++;
        }
        return fitting;
    }

    /** Takes off the list what there is room for. */
    private void fill(
            Room room,
            List<String> rest,
            List<String> actions,
            Map<String, Object> conditions,
            String why) {
        int frame = STATEMENT_CHARACTERS + conditions.toString().length();
        List<String> part = rest.subList(0, fitting(room, rest, frame));
        if (part.isEmpty()) {
            return;
        }
        List<String> arns = List.copyOf(part);
        room.policy.addStatements(statement(actions, arns, conditions));
        Nag.allowWildcard(room.policy, why, wildcards(arns));
        room.left -= frame + characters(arns);
        part.clear();
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
