package io.routemedic.local.cli;

import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.ledger.LedgerUnavailableException;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which tables a command works on. The environment's names are those that the stack prints. */
final class Tables {

    private static final String STATE = "ROUTEMEDIC_STATE_TABLE";
    private static final String AUDIT = "ROUTEMEDIC_AUDIT_TABLE";

    @Option(
            names = "--state-table",
            paramLabel = "NAME",
            defaultValue = "${env:" + STATE + "}",
            description = "The state table; else $" + STATE + ".")
    private String stateTable = "";

    @Option(
            names = "--audit-table",
            paramLabel = "NAME",
            defaultValue = "${env:" + AUDIT + "}",
            description = "The audit table; else $" + AUDIT + ".")
    private String auditTable = "";

    /** Fails before anything is asked of AWS when a name is missing. */
    void requireNames() {
        state();
        audit();
    }

    /** The tables as the ledger uses them. */
    DynamoTables ledger(DynamoDbClient dynamoDb) {
        return new DynamoTables(dynamoDb, state(), audit(), LedgerUnavailableException::new);
    }

    /** The tables as the audit trail uses them. */
    DynamoTables trail(DynamoDbClient dynamoDb) {
        return new DynamoTables(dynamoDb, state(), audit(), AuditUnavailableException::new);
    }

    private String state() {
        return named(stateTable, "--state-table", STATE);
    }

    private String audit() {
        return named(auditTable, "--audit-table", AUDIT);
    }

    static String named(String given, String option, String variable) {
        return Optional.ofNullable(given)
                .filter(name -> !name.isBlank())
                .orElseThrow(
                        () ->
                                new UserException(
                                        "Name it with %s or in $%s. The stack's outputs have it."
                                                .formatted(option, variable)));
    }
}
