package io.routemedic.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHash;
import io.routemedic.audit.ChainHead;
import io.routemedic.cli.audit.ChainVerdict.Broken;
import io.routemedic.cli.audit.ChainVerdict.Intact;
import io.routemedic.cli.audit.ChainVerdict.Tampering;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private final List<AuditEntry> chain = new ArrayList<>(chainOf(5));

    private static List<AuditEntry> chainOf(int events) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = ChainHash.NONE;
        for (int place = 1; place <= events; place++) {
            String text = "{\"id\":\"e" + place + "\"}";
            String hash = ChainHash.of(previous, place, text);
            chain.add(new AuditEntry("a1/prod", place, previous, hash, text));
            previous = hash;
        }
        return chain;
    }

    private ChainVerdict verify() {
        return new ChainVerifier().verify(chain.stream(), List.of());
    }

    private ChainVerdict verifyWithHead() {
        AuditEntry last = chainOf(5).getLast();
        ChainHead head = new ChainHead("a1/prod", last.sequence(), last.hash());
        return new ChainVerifier().verify(chain.stream(), List.of(head));
    }

    private static AuditEntry at(AuditEntry entry, long sequence) {
        return new AuditEntry(
                entry.subject(), sequence, entry.previousHash(), entry.hash(), entry.text());
    }

    private void replace(long sequence, AuditEntry entry) {
        chain.set((int) sequence - 1, entry);
    }

    private static void assertBroken(ChainVerdict verdict, long sequence, Tampering tampering) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.sequence()).isEqualTo(sequence);
                            assertThat(broken.tampering()).isEqualTo(tampering);
                        });
    }

    @Test
    void confirmsAnIntactChain() {
        assertThat(verify()).isEqualTo(new Intact(5));
        assertThat(verifyWithHead()).isEqualTo(new Intact(5));
    }

    @Test
    void confirmsAnEmptyChain() {
        chain.clear();

        assertThat(verify()).isEqualTo(new Intact(0));
    }

    @Test
    void confirmsAChainThatGrewSinceItsHeadWasRead() {
        chain.clear();
        chain.addAll(chainOf(7));

        assertThat(verifyWithHead()).isEqualTo(new Intact(7));
    }

    @Test
    void findsARemovedEvent() {
        chain.remove(2);

        assertBroken(verify(), 3, Tampering.REMOVED);
    }

    @Test
    void findsARemovedEventWhoseGapWasClosed() {
        chain.remove(2);
        replace(3, at(chain.get(2), 3));
        replace(4, at(chain.get(3), 4));

        assertBroken(verify(), 3, Tampering.REORDERED);
    }

    @Test
    void findsAnAlteredEvent() {
        AuditEntry entry = chain.get(1);
        String text = entry.text().replace("e2", "e9");
        replace(2, new AuditEntry(entry.subject(), 2, entry.previousHash(), entry.hash(), text));

        assertBroken(verify(), 2, Tampering.ALTERED);
    }

    @Test
    void findsAnAlteredEventWhoseHashWasMadeToMatch() {
        AuditEntry entry = chain.get(1);
        String text = entry.text().replace("e2", "e9");
        String hash = ChainHash.of(entry.previousHash(), 2, text);
        replace(2, new AuditEntry(entry.subject(), 2, entry.previousHash(), hash, text));

        assertBroken(verify(), 3, Tampering.ALTERED);
    }

    @Test
    void findsReorderedEvents() {
        AuditEntry second = chain.get(1);
        replace(2, at(chain.get(2), 2));
        replace(3, at(second, 3));

        assertBroken(verify(), 2, Tampering.REORDERED);
    }

    @Test
    void findsAMissingEndByTheRecordedHead() {
        chain.removeLast();
        chain.removeLast();

        assertThat(verify()).isEqualTo(new Intact(3));
        assertBroken(verifyWithHead(), 4, Tampering.REMOVED);
    }

    @Test
    void findsARewrittenEndByTheRecordedHead() {
        AuditEntry last = chain.get(4);
        String text = last.text().replace("e5", "e9");
        String hash = ChainHash.of(last.previousHash(), 5, text);
        replace(5, new AuditEntry(last.subject(), 5, last.previousHash(), hash, text));

        assertThat(verify()).isEqualTo(new Intact(5));
        assertBroken(verifyWithHead(), 5, Tampering.ALTERED);
    }

    @Test
    void seesWithAHeadThatWasKeptThatTheChainWasPutBack() {
        AuditEntry kept = chain.getLast();
        ChainHead earlier = new ChainHead("a1/prod", 3, chain.get(2).hash());
        ChainHead atTheTime = new ChainHead("a1/prod", kept.sequence(), kept.hash());
        List<AuditEntry> putBack = chain.subList(0, 3);

        assertThat(new ChainVerifier().verify(putBack.stream(), List.of(earlier)))
                .isEqualTo(new Intact(3));
        assertThat(new ChainVerifier().verify(putBack.stream(), List.of(earlier, atTheTime)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.sequence()).isEqualTo(4);
                            assertThat(broken.tampering()).isEqualTo(Tampering.REMOVED);
                        });
    }

    @Test
    void seesWithAHeadThatWasKeptThatTheChainWasWrittenAnew() {
        ChainHead kept = new ChainHead("a1/prod", 3, "0f".repeat(32));

        assertThat(new ChainVerifier().verify(chain.stream(), List.of(kept)))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(3));
    }
}
