package io.routemedic.infra;

import io.routemedic.dynamo.Schema;
import java.util.List;
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
 * The append-only trail: kept when the stack goes, protected from deletion, restorable to any
 * second of the last 35 days. Its resource policy denies updating and deleting items to everybody,
 * administrators included: who wants to change the trail has to change the policy first, which
 * CloudTrail records.
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
                        .deletionProtection(true)
                        .removalPolicy(RemovalPolicy.RETAIN)
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
                                        .build()))
                .build();
    }

    /** Append events, and find the end of a chain to append to. */
    void grantAppend(MedicFunction function) {
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
