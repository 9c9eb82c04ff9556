package io.routemedic.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.text.Effort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was ever thrown at the targets stays harmless, and so does much that is like it. */
class SeedsTest {

    /** Few enough for all of it to take a second. */
    private static final int MUTATIONS = 40;

    /** Long enough for a square of it to be seen, short enough for a build. */
    private static final int LENGTH = 16_384;

    @ParameterizedTest
    @MethodSource("seeds")
    void areHarmless(FuzzTarget target, Path seed) throws IOException {
        target.test(Files.readAllBytes(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areHarmlessIfALittleIsChanged(FuzzTarget target, Path seed) throws IOException {
        byte[] bytes = Files.readAllBytes(seed);
        var random = new Random(seed.getFileName().toString().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = changed(bytes, random);
            try {
                target.test(changed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("for " + FuzzTarget.text(changed), e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void costInProportionToTheirLength(FuzzTarget target) {
        long once = effort(target, LENGTH).toNanos();
        long fourfold = effort(target, 4 * LENGTH).toNanos();

        assertThat(Duration.ofNanos(fourfold))
                .as("for four times the length, where it took %s once", Duration.ofNanos(once))
                .isLessThan(Duration.ofNanos(8 * once).plusMillis(40));
    }

    /** Of all its seeds, each so often after itself that it has this length. */
    private static Duration effort(FuzzTarget target, int length) {
        List<byte[]> inputs =
                FuzzTargets.seeds(target).stream().map(seed -> repeated(seed, length)).toList();
        return Effort.of(() -> inputs.forEach(target::test)).cpu();
    }

    private static byte[] repeated(Path seed, int length) {
        try {
            byte[] bytes = Files.readAllBytes(seed);
            byte[] longer = new byte[bytes.length == 0 ? 0 : length];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = bytes[i % bytes.length];
            }
            return longer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areKeptForEachTargetThatJazzerRuns() {
        assertThat(FuzzTargets.ALL)
                .extracting(target -> target.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(FuzzTargets.classes());
        assertThat(FuzzTargets.ALL)
                .allSatisfy(
                        target ->
                                assertThat(FuzzTargets.seeds(target))
                                        .hasSizeGreaterThanOrEqualTo(3));
    }

    static List<FuzzTarget> targets() {
        return FuzzTargets.ALL;
    }

    static List<Arguments> seeds() {
        return FuzzTargets.ALL.stream()
                .flatMap(
                        target ->
                                FuzzTargets.seeds(target).stream()
                                        .map(seed -> Arguments.of(target, seed)))
                .toList();
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && changed.length > 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) "\"\\'{}[]<>&%:,/$ \n".charAt(random.nextInt(17));
                case 2 -> changed = Arrays.copyOf(changed, at);
                default -> changed = twice(changed, at);
            }
        }
        return changed;
    }

    /** With what follows a place once more at the end. */
    private static byte[] twice(byte[] bytes, int from) {
        byte[] longer = Arrays.copyOf(bytes, 2 * bytes.length - from);
        System.arraycopy(bytes, from, longer, bytes.length, bytes.length - from);
        return longer;
    }
}
