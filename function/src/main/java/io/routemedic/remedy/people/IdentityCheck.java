package io.routemedic.remedy.people;

/** Finds out who signed a proof. */
public interface IdentityCheck {

    /**
     * Redeems a proof.
     *
     * @param bound what its header has to say: {@link IdentityProof#bound}
     */
    Identified identify(IdentityProof proof, String bound);

    /** What came of it. */
    sealed interface Identified {

        record Proven(Person person) implements Identified {}

        /** It proves nothing, for good: one sentence or two. */
        record Refused(String why) implements Identified {}

        /** Nobody could say, for now: one sentence or two. */
        record Unchecked(String why) implements Identified {}
    }
}
