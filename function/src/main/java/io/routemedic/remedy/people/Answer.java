package io.routemedic.remedy.people;

/**
 * What came of what a person asked for.
 *
 * @param done whether it is as they wanted, be it by this word or by an earlier one
 * @param words what came of it and, where nothing did, what to do next
 */
public record Answer(boolean done, String words) {

    static Answer done(String words) {
        return new Answer(true, words);
    }

    /** Nothing was changed. */
    public static Answer nothing(String words) {
        return new Answer(false, words);
    }
}
