package io.routemedic.infra;

import io.routemedic.dynamo.Schema;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The append-only trail: kept when the stack goes, restorable to any second of the last 35 days.
 * Its resource policy denies updating and deleting items to everybody, and putting them to
 * everybody but the functions that append, administrators included: a put can replace an item. Who
 * wants to change the trail has to change the policy first, which CloudTrail records.
 *
 * <p>DynamoDB's deletion protection would also stop CloudFormation from taking the table back when
 * the stack's first deployment fails: each try would leave a table behind. So the policy denies the
 * deletion instead, to everybody but CloudFormation, which keeps the table unless it has just made
 * it.
 */
final class AuditTable extends Construct {
    private final Table table;

    AuditTable(Construct scope, String id) {
        super(scope, id);
        this.table =
                Table.Builder.create(this, "Table")
                        .partitionKey(text(Schema.PK))
                        .sortKey(text(Schema.SK))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .pointInTimeRecoverySpecification(
                                PointInTimeRecoverySpecification.builder()
                                        .pointInTimeRecoveryEnabled(true)
                                        .build())
                        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                        .resourcePolicy(appendOnly())
                        .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    /** BatchWriteItem is denied too: it deletes, and it puts without a condition. */
    private static PolicyDocument appendOnly() {
        return PolicyDocument.Builder.create()
                .statements(
                        List.of(
                                PolicyStatement.Builder.create()
                                        .sid("NobodyChangesTheTrail")
                                        .effect(Effect.DENY)
                                        .principals(List.of(new AnyPrincipal()))
                                        .actions(
                                                List.of(
                                                        "dynamodb:BatchWriteItem",
                                                        "dynamodb:DeleteItem",
                                                        "dynamodb:PartiQLDelete",
                                                        "dynamodb:PartiQLUpdate",
                                                        "dynamodb:UpdateItem"))
                                        .resources(List.of("*"))
                                        .build(),
                                PolicyStatement.Builder.create()
                                        .sid("OnlyCloudFormationDeletes")
                                        .effect(Effect.DENY)
                                        .principals(List.of(new AnyPrincipal()))
                                        .actions(List.of("dynamodb:DeleteTable"))
                                        .resources(List.of("*"))
                                        .conditions(notCloudFormation())
                                        .build()))
                .build();
    }

    /**
     * Neither on behalf of who deploys, nor with the role that the CDK's bootstrap makes for
     * CloudFormation, which then calls as itself.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-calledvia">aws:CalledVia</a>
     */
    private static Map<String, Object> notCloudFormation() {
        return Map.of(
                "ForAllValues:StringNotEquals",
                Map.of("aws:CalledVia", "cloudformation.amazonaws.com"),
                "ArnNotLike",
                Map.of(
                        "aws:PrincipalArn",
                        "arn:%s:iam::%s:role/cdk-*-cfn-exec-role-*"
                                .formatted(Aws.PARTITION, Aws.ACCOUNT_ID)));
    }

    /** Nobody else may put: call it once, with all who may {@link #grantAppend append}. */
    void letAppendOnly(List<MedicFunction> functions) {
        functions.forEach(this::grantAppend);
        table.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .sid("OnlyTheFunctionsAppend")
                        .effect(Effect.DENY)
                        .principals(List.of(new AnyPrincipal()))
                        .actions(List.of("dynamodb:PutItem", "dynamodb:PartiQLInsert"))
                        .resources(List.of("*"))
                        .conditions(
                                Map.of(
                                        "ArnNotEquals",
                                        Map.of(
                                                "aws:PrincipalArn",
                                                functions.stream()
                                                        .map(f -> f.role().getRoleArn())
                                                        .toList())))
                        .build());
    }

    /** Append events, and find the end of a chain to append to. */
    private void grantAppend(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("AuditTable")
                        .actions(List.of("dynamodb:PutItem", "dynamodb:Query"))
                        .resources(List.of(table.getTableArn()))
                        .build());
    }

    Table table() {
        return table;
    }
}
