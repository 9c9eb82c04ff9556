package io.routemedic.entry.console;

import io.routemedic.ledger.Nonces;
import io.routemedic.remedy.people.Acknowledgements;
import io.routemedic.remedy.people.Answer;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.Person;
import io.routemedic.remedy.people.UndoHeal;
import java.time.InstantSource;

/**
 * What people have done by the console: only through the alias that is there for it, by somebody
 * who says who they are, and once for each nonce.
 */
public final class ConsoleActs {

    private final Approvals approvals;
    private final UndoHeal undo;
    private final Acknowledgements acknowledgements;
    private final Nonces nonces;
    private final InstantSource clock;

    public ConsoleActs(
            Approvals approvals,
            UndoHeal undo,
            Acknowledgements acknowledgements,
            Nonces nonces,
            InstantSource clock) {
        this.approvals = approvals;
        this.undo = undo;
        this.acknowledgements = acknowledgements;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** Does what is asked for, or says why not. */
    Answer done(ConsoleRequest request) {
        if (!request.invoked().mayAct()) {
            return refused(
                    "this takes the right to invoke `%s`.".formatted(request.invoked().acting()));
        }
        if (request.id().isEmpty()) {
            return refused("say which plan, heal or finding you mean, by its id.");
        }
        Person person = Person.claiming(request.actor());
        if (!person.isNamed()) {
            return refused("say who you are, for the audit trail, and try again.");
        }
        if (request.nonce().isEmpty() || !nonces.use(request.nonce(), clock.instant())) {
            return refused("this page is too old: reload it and try again.");
        }
        return switch (request.action()) {
            case "approve" -> approvals.approve(request.id(), person);
            case "refuse" -> approvals.refuse(request.id(), person);
            case "undo" -> undo.undo(request.id(), person);
            default -> acknowledgements.acknowledge(request.id(), person);
        };
    }

    private static Answer refused(String why) {
        return Answer.nothing("Nothing was done: %s", why);
    }
}
