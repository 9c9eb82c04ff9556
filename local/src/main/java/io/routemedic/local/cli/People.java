package io.routemedic.local.cli;

import io.routemedic.audit.DynamoAuditTrail;
import io.routemedic.ledger.dynamo.DynamoHealRecords;
import io.routemedic.ledger.dynamo.DynamoPlanApprovals;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.Person;
import io.routemedic.remedy.people.UndoHeal;
import io.routemedic.remedy.queue.SqsHealQueue;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What people decide about a deployed RouteMedic. Nothing here touches API Gateway: the heal
 * function acts, and writes down who asked for it.
 */
final class People {

    private static final String QUEUE = "ROUTEMEDIC_HEAL_QUEUE_URL";
    private static final Duration APPROVAL_VALID = Duration.ofHours(1);

    @Mixin private Tables tables = new Tables();

    @Option(
            names = "--heal-queue",
            paramLabel = "URL",
            defaultValue = "${env:" + QUEUE + "}",
            description = "The heal queue's URL; else $" + QUEUE + ".")
    private String queueUrl = "";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who decides, for the audit trail; you unless given.")
    private String actor = System.getProperty("user.name", "somebody") + " by command line";

    private final InstantSource clock = InstantSource.system();

    /** Fails before anything is asked of AWS when a name is missing. */
    void requireNames() {
        tables.requireNames();
        Tables.named(queueUrl, "--heal-queue", QUEUE);
    }

    Person actor() {
        return Person.claiming(actor);
    }

    Approvals approvals(DynamoDbClient dynamoDb, SqsClient sqs) {
        return new Approvals(
                new DynamoPlanApprovals(tables.ledger(dynamoDb)),
                trail(dynamoDb),
                queue(sqs),
                APPROVAL_VALID,
                clock);
    }

    UndoHeal undo(DynamoDbClient dynamoDb, SqsClient sqs) {
        return new UndoHeal(
                new DynamoHealRecords(tables.ledger(dynamoDb)), trail(dynamoDb), queue(sqs), clock);
    }

    private DynamoAuditTrail trail(DynamoDbClient dynamoDb) {
        return new DynamoAuditTrail(tables.trail(dynamoDb));
    }

    private SqsHealQueue queue(SqsClient sqs) {
        return new SqsHealQueue(() -> sqs, Tables.named(queueUrl, "--heal-queue", QUEUE));
    }
}
