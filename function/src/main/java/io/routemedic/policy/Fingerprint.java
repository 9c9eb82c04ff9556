package io.routemedic.policy;

import io.routemedic.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** A SHA-256 over a sequence of texts, each with its length, so that none runs into the next. */
final class Fingerprint {

    private final Sha256 hash = new Sha256();

    Fingerprint add(Object value) {
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        hash.add(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array()).add(text);
        return this;
    }

    Fingerprint addAll(Collection<?> values) {
        add(values.size());
        values.forEach(this::add);
        return this;
    }

    /** The hash in hex; nothing can be added afterwards. */
    String hex() {
        return hash.hex();
    }
}
