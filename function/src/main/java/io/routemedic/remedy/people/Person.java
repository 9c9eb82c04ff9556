package io.routemedic.remedy.people;

import io.routemedic.text.HostileText;
import io.routemedic.text.Sha256;
import java.time.Instant;

/**
 * Who asks for something.
 *
 * @param name visible and bounded: the ARN that AWS gave for a proven one, else what was typed
 * @param proven whether AWS says so; else it is the person's own account
 */
public record Person(String name, boolean proven) {

    /** An ARN has a path of up to 512 characters and a name of 64. */
    private static final int LONGEST = 700;

    private static final int LONGEST_CLAIM = 100;
    private static final int MARK = 16;

    public Person {
        name =
                HostileText.bounded(
                        HostileText.visible(name).strip(), proven ? LONGEST : LONGEST_CLAIM);
    }

    /** Somebody who says that this is their name; empty where they do not. */
    public static Person claiming(String name) {
        return new Person(name, false);
    }

    /** Somebody of whom AWS says that this is their ARN. */
    public static Person proven(String arn) {
        return new Person(arn, true);
    }

    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** What tells apart, in an event's id, what this person does at this time. */
    String mark(Instant at) {
        return at + "/" + Sha256.hex(toString()).substring(0, MARK);
    }

    /** For the trail and for people: a claim is shown as one. */
    @Override
    public String toString() {
        return proven ? name : name + ", by own account";
    }
}
