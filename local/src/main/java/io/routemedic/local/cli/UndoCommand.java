package io.routemedic.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A stage back to what it served before. */
@Command(
        name = "undo",
        description = {
            "Take a heal back: the stage serves again what it served before, if it still serves",
            "RouteMedic's deployment.",
            "",
            "Exit status 1 when there is nothing to undo."
        })
final class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HEAL_ID", description = "As the notice names it.")
    private String healId = "";

    @Mixin private People people = new People();

    private final Terminal terminal;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        people.requireNames();
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb();
                SqsClient sqs = CallersAws.sqs()) {
            return new AnswerText(terminal)
                    .print(people.undo(dynamoDb, sqs).undo(healId, people.actor()));
        }
    }
}
