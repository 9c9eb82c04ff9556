package io.routemedic.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Let a plan be carried out. */
@Command(
        name = "approve",
        description = {
            "Approve a plan that a notice asked about. Everything is checked again before the"
                    + " heal.",
            "",
            "Exit status 1 when no such plan waits for an answer."
        })
final class ApproveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLAN", description = "The plan's fingerprint, from the notice.")
    private String plan = "";

    @Mixin private People people = new People();

    private final Terminal terminal;

    ApproveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        people.requireNames();
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb();
                SqsClient sqs = CallersAws.sqs()) {
            return new AnswerText(terminal)
                    .print(people.approvals(dynamoDb, sqs).approve(plan, people.actor()));
        }
    }
}
