package io.routemedic.infra;

import io.routemedic.dynamo.Schema;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * Findings, claims, leases, budgets and approvals, and the heads of the audit trail's chains, which
 * can be found again from the trail itself. It goes with the stack. Encrypted at rest by DynamoDB
 * with a key that AWS owns: it holds redacted paths and counts, and a customer-managed key would
 * cost a request at nearly every finding.
 */
final class StateTable extends Construct {
    /** Given in the first of two steps from a stack with another index. */
    static final String WITHOUT_INDEX = "routemedic-without-index";

    private final Table table;

    StateTable(Construct scope, String id) {
        super(scope, id);
        this.table =
                Table.Builder.create(this, "Table")
                        .partitionKey(text(Schema.PK))
                        .sortKey(text(Schema.SK))
                        .timeToLiveAttribute(Schema.EXPIRES_AT)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .pointInTimeRecoverySpecification(
                                PointInTimeRecoverySpecification.builder()
                                        .pointInTimeRecoveryEnabled(true)
                                        .build())
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build();
        // CloudFormation does not change an index, and replaces one only by way of none.
        if (getNode().tryGetContext(WITHOUT_INDEX) == null) {
            addIndex();
        }
    }

    private void addIndex() {
        table.addGlobalSecondaryIndex(
                GlobalSecondaryIndexProps.builder()
                        .indexName(Schema.LISTED)
                        .partitionKey(text(Schema.OPEN_KEY))
                        .sortKey(text(Schema.OPEN_TIME))
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build());
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    /** What each function does with its items; all but heal also list some. */
    void grantUse(MedicFunction function) {
        switch (function.kind()) {
            case DIAGNOSE -> {
                allow(
                        function,
                        "BatchGetItem",
                        "DeleteItem",
                        "GetItem",
                        "PutItem",
                        "Query",
                        "UpdateItem");
                allowListing(function);
            }
            case HEAL -> allow(function, "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem");
            case WATCH -> {
                allow(function, "BatchGetItem", "GetItem", "PutItem", "Query", "UpdateItem");
                allowListing(function);
            }
            case CONSOLE -> {
                allow(
                        function,
                        "BatchGetItem",
                        "DeleteItem",
                        "GetItem",
                        "PutItem",
                        "Query",
                        "UpdateItem");
                allowListing(function);
            }
        }
    }

    private void allow(MedicFunction function, String... operations) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("StateTable")
                        .actions(Stream.of(operations).map("dynamodb:"::concat).toList())
                        .resources(List.of(table.getTableArn()))
                        .build());
    }

    private void allowListing(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("StateTableLists")
                        .actions(List.of("dynamodb:Query"))
                        .resources(List.of(table.getTableArn() + "/index/" + Schema.LISTED))
                        .build());
    }

    Table table() {
        return table;
    }
}
