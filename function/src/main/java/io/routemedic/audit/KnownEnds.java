package io.routemedic.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where this process left the ends of chains, so that they need not be read again. Others may have
 * added to them since: an entry's place is taken once, so that an end that is out of date is found
 * out when it is written to.
 */
final class KnownEnds {

    private static final int MOST = 1_000;

    private final Map<String, End> ends = new LinkedHashMap<>();

    /**
     * An end.
     *
     * @param alone whether no other process was seen to write there of late: where several do, most
     *     of what is known is out of date
     */
    private record End(ChainHead head, boolean alone) {}

    /** The chain's end, where it is likely to be still the same. */
    synchronized Optional<ChainHead> find(String subject) {
        return Optional.ofNullable(ends.get(subject)).filter(End::alone).map(End::head);
    }

    /** Takes note of an end that was read. */
    synchronized void read(ChainHead head) {
        boolean known =
                Optional.ofNullable(ends.get(head.subject()))
                        .map(end -> end.head().equals(head))
                        .orElse(head.sequence() == 0);
        keep(new End(head, known));
    }

    /**
     * Takes note of the end that was written.
     *
     * @param unhindered whether nobody was in the way
     */
    synchronized void wrote(ChainHead head, boolean unhindered) {
        boolean alone =
                Optional.ofNullable(ends.get(head.subject())).filter(End::alone).isPresent();
        keep(new End(head, alone && unhindered));
    }

    private void keep(End end) {
        String subject = end.head().subject();
        ends.remove(subject);
        ends.put(subject, end);
        if (ends.size() > MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
    }
}
