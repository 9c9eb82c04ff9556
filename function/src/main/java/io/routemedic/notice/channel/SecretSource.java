package io.routemedic.notice.channel;

import io.routemedic.gateway.reading.Reading;

/** Where secrets come from. */
public interface SecretSource {

    /** The secret's text. What cannot be read is unread, with a reason that shows no secret. */
    Reading<String> secret(String name);
}
