package io.routemedic.intake.payload;

import java.util.Optional;

/** One document of CloudWatch Logs as an event carries it: compressed, not yet looked into. */
public final class EncodedBatch {

    private final byte[] bytes;
    private final Optional<String> sequenceNumber;

    /**
     * @param bytes gzip as a rule; not copied, not to be changed
     * @param sequenceNumber the Kinesis record's, for answering with partial batch failures
     */
    public EncodedBatch(byte[] bytes, Optional<String> sequenceNumber) {
        this.bytes = bytes;
        this.sequenceNumber = sequenceNumber;
    }

    public Optional<String> sequenceNumber() {
        return sequenceNumber;
    }

    byte[] bytes() {
        return bytes;
    }
}
