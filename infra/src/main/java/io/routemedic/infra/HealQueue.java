package io.routemedic.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Heal requests on their way to the heal function; what fails five times waits in a dead-letter
 * queue for a person, who can redrive it. Encrypted with SQS's own key: a request holds ids and a
 * redacted path, and a customer-managed key would be asked at every poll.
 */
final class HealQueue extends Construct {
    /**
     * How long a request that failed, or whose process died, is out of sight: the function's
     * time-out and a minute. AWS advises six times the time-out, for batches that wait for a free
     * process; here a request is alone in its batch, and until it is back its stage is unwatched.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Creating
     *     and configuring an Amazon SQS event source mapping</a>
     */
    static final Duration OUT_OF_SIGHT = Duration.seconds(FunctionKind.HEAL.timeoutSeconds() + 60);

    private static final int ATTEMPTS = 5;

    /** The least that Lambda accepts for a queue; the stage's lease does the rest. */
    static final int CONCURRENCY = 2;

    private final Queue queue;
    private final Queue deadLetters;

    HealQueue(Construct scope, String id) {
        super(scope, id);
        this.deadLetters =
                Queue.Builder.create(this, "DeadLetters")
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .retentionPeriod(Duration.days(14))
                        .build();
        this.queue =
                Queue.Builder.create(this, "Queue")
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .visibilityTimeout(OUT_OF_SIGHT)
                        .retentionPeriod(Duration.days(4))
                        .deadLetterQueue(
                                DeadLetterQueue.builder()
                                        .queue(deadLetters)
                                        .maxReceiveCount(ATTEMPTS)
                                        .build())
                        .build();
    }

    /** Ask for a heal, at once or after a delay. */
    void grantEnqueue(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("HealQueue")
                        .actions(List.of("sqs:SendMessage"))
                        .resources(List.of(queue.getQueueArn()))
                        .build());
    }

    /** One request an invocation: a heal is long, and a failure then concerns one request only. */
    void feed(MedicFunction heal) {
        heal.live()
                .addEventSource(
                        SqsEventSource.Builder.create(queue)
                                .batchSize(1)
                                .reportBatchItemFailures(true)
                                .maxConcurrency(CONCURRENCY)
                                .build());
    }

    Queue queue() {
        return queue;
    }

    Queue deadLetters() {
        return deadLetters;
    }
}
