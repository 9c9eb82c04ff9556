package io.routemedic.local.world;

import java.util.Random;

/** Ids that look like API Gateway's; the same sequence in each world, so that runs compare. */
public final class Ids {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random = new Random(403);

    public synchronized String next(int length) {
        var id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
