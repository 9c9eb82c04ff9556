package io.routemedic.intake.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.fuzz.FuzzTarget;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event, a document, and a document without its compression: each is read to what it says, the
 * same way each time, and what cannot be read of it is said.
 */
public final class PayloadTarget implements FuzzTarget {

    private final LogBatchReader reader = new LogBatchReader(Set.of("/own"));

    @Override
    @FuzzTest
    public void test(byte[] input) {
        var documents = new ArrayList<EncodedBatch>();
        List<String> problems =
                SubscriptionEvent.read(new ByteArrayInputStream(input), documents::add);
        assertThat(documents.isEmpty() && problems.isEmpty()).isFalse();
        documents.forEach(this::read);
        read(new EncodedBatch(input, Optional.empty()));
        read(new EncodedBatch(Payloads.gzip(input), Optional.empty()));
    }

    private void read(EncodedBatch document) {
        var lines = new ArrayList<LogLine>();
        LogBatch batch = reader.read(document, lines::add);
        assertThat(batch.lines()).isEqualTo(lines.size());
        assertThat(batch.lost() > 0 && batch.problems().isEmpty())
                .as("lost without a word")
                .isFalse();
        assertThat(reader.read(document, _ -> {})).isEqualTo(batch);
    }
}
