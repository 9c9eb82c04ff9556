package io.routemedic.intake.payload;

import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent.AWSLogs;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/** Subscription payloads for tests. */
public final class Payloads {

    public static final String ACCOUNT = "111122223333";

    private Payloads() {}

    /** A document as AWS writes it: the lines last, ids from the line's number. */
    public static String document(String logGroup, List<String> messages) {
        return header(logGroup, "DATA_MESSAGE") + "\"logEvents\":" + logEvents(messages) + "}";
    }

    static String header(String logGroup, String messageType) {
        return "{\"messageType\":\"%s\",\"owner\":\"%s\",\"logGroup\":\"%s\",\"logStream\":\"s\",\"subscriptionFilters\":[\"f\"],"
                .formatted(messageType, ACCOUNT, logGroup);
    }

    static String logEvents(List<String> messages) {
        var events = new StringJoiner(",", "[", "]");
        for (int i = 0; i < messages.size(); i++) {
            events.add(
                    "{\"id\":\"%056d\",\"timestamp\":%d,\"message\":\"%s\"}"
                            .formatted(i, 1_700_000_000_000L + i, escaped(messages.get(i))));
        }
        return events.toString();
    }

    public static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The Lambda event for documents: a subscription's for one, Kinesis records for several. */
    public static InputStream event(byte[]... documents) {
        return stream(documents.length == 1 ? awslogs(documents[0]) : kinesis(documents));
    }

    static String awslogs(byte[] document) {
        var data = new AWSLogs().withData(Base64.getEncoder().encodeToString(document));
        return json(CloudWatchLogsEvent.class, new CloudWatchLogsEvent().withAwsLogs(data));
    }

    static String kinesis(byte[]... documents) {
        var records = new ArrayList<KinesisEventRecord>();
        for (int i = 0; i < documents.length; i++) {
            var kinesis = new KinesisEvent.Record();
            kinesis.setPartitionKey("p");
            kinesis.setData(ByteBuffer.wrap(documents[i]));
            kinesis.setSequenceNumber(Integer.toString(i));
            var record = new KinesisEventRecord();
            record.setKinesis(kinesis);
            record.setEventSource("aws:kinesis");
            records.add(record);
        }
        var event = new KinesisEvent();
        event.setRecords(records);
        return json(KinesisEvent.class, event);
    }

    /** As Lambda's runtime writes AWS's own event types. */
    private static <T> String json(Class<T> type, T event) {
        var json = new ByteArrayOutputStream();
        LambdaEventSerializers.serializerFor(type, type.getClassLoader()).toJson(event, json);
        return json.toString(StandardCharsets.UTF_8);
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String escaped(String text) {
        var json = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }
}
