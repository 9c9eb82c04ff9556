package io.routemedic.entry.console;

import io.routemedic.entry.flow.Account;
import io.routemedic.ledger.Nonces;
import io.routemedic.remedy.people.Answer;
import io.routemedic.remedy.people.IdentityCheck;
import io.routemedic.remedy.people.IdentityCheck.Identified;
import io.routemedic.remedy.people.IdentityProof;
import io.routemedic.remedy.people.Person;
import java.time.InstantSource;
import java.util.Map;

/**
 * What people have done by the console: only through the alias that is there for it, by somebody
 * who proves or at least says who they are, and once for each nonce.
 */
public final class ConsoleActs {

    private final Map<String, Act> acts;
    private final Nonces nonces;
    private final IdentityCheck identities;
    private final InstantSource clock;

    /** One thing that people can have done. */
    @FunctionalInterface
    public interface Act {
        Answer done(ConsoleRequest request, Person person);
    }

    /**
     * @param acts by the action that asks for each
     */
    public ConsoleActs(
            Map<String, Act> acts, Nonces nonces, IdentityCheck identities, InstantSource clock) {
        this.acts = Map.copyOf(acts);
        this.nonces = nonces;
        this.identities = identities;
        this.clock = clock;
    }

    boolean know(String action) {
        return acts.containsKey(action);
    }

    /** Does what is asked for, or says why not. */
    Answer done(ConsoleRequest request) {
        if (!request.invoked().mayAct()) {
            return refused(
                    "this takes the right to invoke `%s`.".formatted(request.invoked().acting()));
        }
        if (request.id().isEmpty()) {
            return refused("say which plan, heal, finding or stage you mean, by its id.");
        }
        Person claimed = Person.claiming(request.actor());
        if (request.proof().isEmpty() && !claimed.isNamed()) {
            return refused("say who you are, for the audit trail, and try again.");
        }
        if (request.nonce().isEmpty() || !nonces.use(request.nonce(), clock.instant())) {
            return refused("this page is too old: reload it and try again.");
        }
        return request.proof().isEmpty() ? act(request, claimed) : proven(request);
    }

    /** A name that goes with a proof says nothing: only the proof counts. */
    private Answer proven(ConsoleRequest request) {
        String bound =
                IdentityProof.bound(
                        request.action(),
                        request.id(),
                        request.nonce(),
                        request.invoked().function(),
                        request.details().bound());
        return switch (identities.identify(new IdentityProof(request.proof()), bound)) {
            case Identified.Proven(Person person) -> ofThisAccount(request, person);
            case Identified.Refused(String why) ->
                    refused("who you are could not be proven. " + why);
            case Identified.Unchecked(String why) ->
                    refused("who you are could not be checked. " + why + " Try again.");
        };
    }

    /** Another account's administrators give its users any name they like. */
    private Answer ofThisAccount(ConsoleRequest request, Person person) {
        String ours = Account.of(request.invoked().arn());
        String theirs = Account.of(person.name());
        return theirs.equals(ours)
                ? act(request, person)
                : refused(
                        "your keys are of account %s, and this is account %s: sign in there."
                                .formatted(theirs, ours));
    }

    private Answer act(ConsoleRequest request, Person person) {
        return acts.getOrDefault(request.action(), (_, _) -> refused("it is not known what to do."))
                .done(request, person);
    }

    private static Answer refused(String why) {
        return Answer.nothing("Nothing was done: " + why);
    }
}
