package io.routemedic.infra;

import io.routemedic.configuration.AccessLogs;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.constructs.Construct;

/**
 * Reads a stream that log groups deliver to: for accounts whose subscriptions are taken, or whose
 * volume is large. A failed batch is halved until the record at fault is alone; that one is given
 * up after a day, and recorded.
 */
final class StreamSubscription extends Construct {

    StreamSubscription(
            Construct scope,
            String id,
            AccessLogs.Stream stream,
            MedicFunction diagnose,
            FailedEvents failedEvents) {
        super(scope, id);
        diagnose.allow(
                PolicyStatement.Builder.create()
                        .sid("ReadStream")
                        .actions(
                                List.of(
                                        "kinesis:DescribeStream",
                                        "kinesis:DescribeStreamSummary",
                                        "kinesis:GetRecords",
                                        "kinesis:GetShardIterator",
                                        "kinesis:ListShards"))
                        .resources(List.of(stream.arn()))
                        .build());
        stream.key()
                .ifPresent(
                        key ->
                                diagnose.allow(
                                        PolicyStatement.Builder.create()
                                                .sid("DecryptStream")
                                                .actions(List.of("kms:Decrypt"))
                                                .resources(List.of(key))
                                                .build()));
        EventSourceMapping.Builder.create(this, "Mapping")
                .target(diagnose.live())
                .eventSourceArn(stream.arn())
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .batchSize(100)
                .maxBatchingWindow(Duration.seconds(5))
                .reportBatchItemFailures(true)
                .bisectBatchOnError(true)
                .retryAttempts(5)
                .maxRecordAge(Duration.days(1))
                .onFailure(new SqsDlq(failedEvents.queue()))
                .build();
    }
}
