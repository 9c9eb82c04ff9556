package io.routemedic.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Where events go that a function failed on in every attempt: Lambda's record of the failure with
 * the event itself, to be sent again when the reason is gone.
 */
final class FailedEvents extends Construct {
    private final Queue queue;

    FailedEvents(Construct scope, String id) {
        super(scope, id);
        this.queue =
                Queue.Builder.create(this, "Queue")
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .retentionPeriod(Duration.days(14))
                        .build();
        Nag.accept(
                queue,
                "AwsSolutions-SQS3",
                "It is itself the end of the line: what lands here has failed every attempt");
    }

    /** Lambda tries again after one and after two minutes, then leaves the event here. */
    void catchFrom(MedicFunction function) {
        function.live()
                .configureAsyncInvoke(
                        EventInvokeConfigOptions.builder()
                                .maxEventAge(Duration.hours(6))
                                .retryAttempts(2)
                                .onFailure(new SqsDestination(queue))
                                .build());
    }

    Queue queue() {
        return queue;
    }
}
