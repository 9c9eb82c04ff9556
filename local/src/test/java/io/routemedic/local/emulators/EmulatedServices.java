package io.routemedic.local.emulators;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.DynamoAuditReader;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.cloud.LocalCloud;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Tables, a topic with a subscriber, and a bus in an emulator, which answers in the local cloud's
 * place for API Gateway, DynamoDB, SNS and EventBridge. The heal queue, the kill switch and the
 * metrics stay the stand-in's.
 */
final class EmulatedServices {

    private static final String STATE = "routemedic-state";
    private static final String AUDIT = "routemedic-audit";

    private final DynamoDbClient tables;
    private final SqsClient queues;
    private final String subscriber;

    private EmulatedServices(DynamoDbClient tables, SqsClient queues, String subscriber) {
        this.tables = tables;
        this.queues = queues;
        this.subscriber = subscriber;
    }

    static EmulatedServices replaceIn(LocalCloud cloud, EmulatedAws aws) {
        DynamoDbClient tables = aws.client(DynamoDbClient.builder());
        copyTables(aws.client(DynamoDbClient.builder(), cloud.endpoint()), tables);
        SqsClient queues = aws.client(SqsClient.builder());
        String subscriber = queues.createQueue(r -> r.queueName("notices")).queueUrl();
        subscribe(aws.client(SnsClient.builder()), queues, subscriber);
        aws.client(EventBridgeClient.builder()).createEventBus(r -> r.name("routemedic"));
        AwsEndpoint endpoint = cloud.controls().endpoint();
        endpoint.add(new ForwardedService("apigateway", aws.gateway()));
        URI emulator = aws.emulator().uri();
        Stream.of("dynamodb", "sns", "events")
                .forEach(
                        name -> endpoint.add(new ForwardedService(name, new Forwarding(emulator))));
        return new EmulatedServices(tables, queues, subscriber);
    }

    /** The same keys and indexes as the local cloud's tables have. */
    private static void copyTables(DynamoDbClient from, DynamoDbClient to) {
        for (String name : List.of(STATE, AUDIT)) {
            TableDescription table = from.describeTable(r -> r.tableName(name)).table();
            to.createTable(
                    r -> {
                        r.tableName(name)
                                .keySchema(table.keySchema())
                                .attributeDefinitions(table.attributeDefinitions())
                                .billingMode(BillingMode.PAY_PER_REQUEST);
                        if (table.hasGlobalSecondaryIndexes()) {
                            r.globalSecondaryIndexes(
                                    table.globalSecondaryIndexes().stream()
                                            .map(EmulatedServices::index)
                                            .toList());
                        }
                    });
        }
    }

    private static GlobalSecondaryIndex index(
            software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection())
                .build();
    }

    private static void subscribe(SnsClient topics, SqsClient queues, String queue) {
        String topic = topics.createTopic(r -> r.name("routemedic")).topicArn();
        String arn =
                queues.getQueueAttributes(
                                r -> r.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN);
        topics.subscribe(r -> r.topicArn(topic).protocol("sqs").endpoint(arn));
    }

    /** Whether a stage's trail, as the emulator kept it, is whole. */
    ChainVerdict trail(String subject) {
        var reader =
                new DynamoAuditReader(
                        new DynamoTables(tables, STATE, AUDIT, AuditUnavailableException::new));
        try (Stream<AuditEntry> chain = reader.chain(subject)) {
            return new ChainVerifier().verify(chain, reader.head(subject).stream().toList());
        }
    }

    /** What the topic's subscriber got, up to ten messages. */
    List<String> notices() {
        return queues
                .receiveMessage(r -> r.queueUrl(subscriber).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }
}
