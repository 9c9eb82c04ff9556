package io.routemedic.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A plan is not to be carried out. */
@Command(
        name = "refuse",
        description = {
            "Refuse a plan that a notice asked about: it is not carried out.",
            "",
            "Exit status 1 when no such plan waits for an answer."
        })
final class RefuseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLAN", description = "The plan's fingerprint, from the notice.")
    private String plan = "";

    @Mixin private People people = new People();

    private final Terminal terminal;

    RefuseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        people.requireNames();
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb();
                SqsClient sqs = CallersAws.sqs()) {
            return new AnswerText(terminal)
                    .print(people.approvals(dynamoDb, sqs).refuse(plan, people.actor()));
        }
    }
}
