package io.routemedic.intake.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class BatchDigestTest {

    private static String id(String logGroup, List<String> eventIds) {
        var digest = new BatchDigest();
        eventIds.forEach(eventId -> digest.add(ReusedText.of(eventId)));
        assertThat(digest.lines()).isEqualTo(eventIds.size());
        return digest.id(logGroup);
    }

    @Test
    void knowsABatchAgain() {
        assertThat(id("/a", List.of("1", "2"))).isEqualTo(id("/a", List.of("1", "2"))).hasSize(32);
    }

    @Test
    void tellsApartWhatDiffersInOrderCutOrLogGroup() {
        assertThat(
                        List.of(
                                id("/a", List.of()),
                                id("/a", List.of("12")),
                                id("/a", List.of("1", "2")),
                                id("/a", List.of("2", "1")),
                                id("/a", List.of("1", "2", "2")),
                                id("/a", List.of("1")),
                                id("/a", List.of("1\0")),
                                id("/a", List.of("\u4e2d1")),
                                id("/b", List.of("12")),
                                id("", List.of("12", "/a"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsApartNeighbouringIds() {
        var halves = new HashSet<String>();
        int batches = 200_000;
        IntStream.range(0, batches)
                .mapToObj(i -> id("/a", List.of("%056d".formatted(i))))
                .forEach(
                        id -> {
                            halves.add("one " + id.substring(0, 16));
                            halves.add("other " + id.substring(16));
                        });
        assertThat(halves).hasSize(2 * batches);
    }
}
