package io.routemedic.intake.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decompresses documents, up to a size that no honest one reaches. */
public final class Decompressed {

    /** Hundreds of times what CloudWatch Logs puts into one document. */
    static final long MOST_BYTES = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private Decompressed() {}

    /** The document's text; a document that was not compressed at all is taken as it is. */
    static InputStream stream(byte[] bytes) throws IOException {
        var raw = new ByteArrayInputStream(bytes);
        boolean compressed = bytes.length == 0 || bytes[0] != '{';
        return compressed ? new Bounded(new GZIPInputStream(raw, BUFFER)) : raw;
    }

    /** What a fault while reading a document means, for people. */
    public static String sentence(IOException fault, long lines) {
        String what =
                switch (fault) {
                    case TooLarge _ ->
                            "decompresses to more than "
                                    + (MOST_BYTES >> 20)
                                    + " MiB, so the rest"
                                    + " was not read";
                    case ZipException bad when isOfTrailer(bad) ->
                            "has a wrong checksum or length, so what was read of it may not be what"
                                    + " was sent";
                    case ZipException _ -> "is not valid gzip";
                    case EOFException _ -> "is cut short";
                    case JsonProcessingException _ -> "is not complete JSON";
                    default -> "could not be read";
                };
        return "The document " + what + "; " + lines + " lines of it were read.";
    }

    private static boolean isOfTrailer(ZipException fault) {
        return String.valueOf(fault.getMessage()).contains("trailer");
    }

    private static final class TooLarge extends IOException {
        TooLarge() {
            super("more than " + MOST_BYTES + " bytes");
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
