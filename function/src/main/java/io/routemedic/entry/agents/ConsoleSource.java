package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.entry.console.Console;
import io.routemedic.entry.console.ConsoleRequest;
import io.routemedic.entry.console.InvokedAs;
import io.routemedic.ledger.LedgerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console of this function, asked as somebody who may only read: whatever alias was invoked,
 * and whatever an agent says, no request of this class can act.
 */
public final class ConsoleSource implements AgentSource {

    private static final Logger log = LoggerFactory.getLogger(ConsoleSource.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Console console;
    private final String reading;

    /**
     * @param arn as the function was invoked
     */
    public ConsoleSource(Console console, String arn) {
        this.console = console;
        this.reading = new InvokedAs(arn).reading();
    }

    @Override
    public JsonNode diagnosis(String method, String url) {
        return asked(question("diagnose").put("method", method).put("url", url));
    }

    @Override
    public JsonNode open() {
        return asked(question("open"));
    }

    @Override
    public JsonNode record(String id) {
        return asked(question("record").put("id", id));
    }

    @Override
    public JsonNode drift(String stage) {
        return asked(question("drift").put("id", stage));
    }

    private static ObjectNode question(String action) {
        return JSON.createObjectNode().put("action", action);
    }

    private JsonNode asked(ObjectNode question) {
        try {
            return JSON.valueToTree(console.answer(ConsoleRequest.of(question, reading)));
        } catch (LedgerUnavailableException | AuditUnavailableException e) {
            log.atWarn().setCause(e).log("An agent's question could not be answered");
            throw new UnavailableException(
                    "RouteMedic could not read what it has on record: ask again in a minute. Its"
                            + " console function's log says why.",
                    e);
        }
    }
}
