package io.routemedic.diagnosis.ahead;

/**
 * Something in the configuration that requests will fail of.
 *
 * @param kind the name of the class that finds it, and of its page in docs/causes
 * @param scope what is looked at as a whole: an API, how clients reach it, a domain, a mapping
 * @param subject what it is about, for people: a stage, a domain, an API
 * @param what is so, one sentence
 * @param todo what to do about it, one sentence
 */
public record Trap(String kind, String scope, String subject, String what, String todo) {

    static Trap of(TrapFinder finder, String scope, String subject, String what, String todo) {
        return new Trap(finder.getClass().getSimpleName(), scope, subject, what, todo);
    }
}
