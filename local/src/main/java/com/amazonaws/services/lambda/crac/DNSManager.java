package com.amazonaws.services.lambda.crac;

/** As {@code NativeClient}: on a machine of one's own, no restored process has names to forget. */
final class DNSManager {

    private DNSManager() {}

    static void clearCache() {}
}
