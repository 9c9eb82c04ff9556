package io.routemedic.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Two streams of messages, a line each. The SDK drops what it has not answered when its input ends,
 * so the end is kept from it until everything is: a script may write its questions and be done.
 */
final class Conversation {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    /** One party for the input, and one for each request without an answer. */
    private final Phaser open = new Phaser(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final InputStream in;
    private final OutputStream out;

    Conversation(InputStream in, OutputStream out) {
        this.in = new Asked(in);
        this.out = new Answered(out);
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** Waits until there is nothing more to read, and nothing to answer. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void end() {
        try {
            open.awaitAdvanceInterruptibly(
                    open.arriveAndDeregister(), LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // Nobody waits for longer: the input has ended.
        }
        ended.countDown();
    }

    private static boolean has(String line, String member) {
        try {
            JsonNode message = JSON.readTree(line);
            return message.has("id") && message.has(member);
        } catch (JsonProcessingException e) {
            // The SDK says so to who sent it.
            return false;
        }
    }

    private final class Asked extends FilterInputStream {

        private final Lines lines = new Lines();

        private Asked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            if (some < 0) {
                end();
            } else {
                lines.add(
                        bytes,
                        from,
                        some,
                        line -> {
                            if (has(line, "method")) {
                                open.register();
                            }
                        });
            }
            return some;
        }
    }

    private final class Answered extends FilterOutputStream {

        private final Lines lines = new Lines();

        private Answered(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            lines.add(
                    bytes,
                    from,
                    length,
                    line -> {
                        if (has(line, "result") || has(line, "error")) {
                            open.arriveAndDeregister();
                        }
                    });
        }
    }
}
