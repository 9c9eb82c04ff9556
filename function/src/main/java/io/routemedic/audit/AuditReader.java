package io.routemedic.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the trail. */
public interface AuditReader {

    /**
     * A subject's chain, oldest first, read page by page while the stream is consumed.
     *
     * @throws AuditUnavailableException when the first page cannot be read
     */
    Stream<AuditEntry> chain(String subject);

    /** The recorded end of a subject's chain. */
    Optional<ChainHead> head(String subject);

    /** The recorded ends of all chains, by subject. */
    List<ChainHead> heads();
}
