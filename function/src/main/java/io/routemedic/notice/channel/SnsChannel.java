package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.json.JsonText;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * An SNS topic. With Amazon Q, its HTTPS subscriptions (that is how Amazon Q subscribes) get the
 * custom notification schema, and all others the plain text.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish</a>
 */
public final class SnsChannel implements Channel {

    private static final int SUBJECT = 99;

    private final SnsClient client;
    private final String topicArn;
    private final boolean amazonQ;

    public SnsChannel(SnsClient client, String topicArn, boolean amazonQ) {
        this.client = client;
        this.topicArn = topicArn;
        this.amazonQ = amazonQ;
    }

    @Override
    public String name() {
        return "sns";
    }

    @Override
    public Delivery deliver(Message message) {
        try {
            client.publish(request(message));
            return new Delivery.Delivered();
        } catch (SdkException e) {
            return SdkDelivery.failed("sns:Publish", "the topic", e);
        }
    }

    private PublishRequest request(Message message) {
        PublishRequest.Builder request =
                PublishRequest.builder()
                        .topicArn(topicArn)
                        .subject(subject(message.title()))
                        .messageAttributes(attributes(message));
        return amazonQ
                ? request.messageStructure("json").message(perProtocol(message)).build()
                : request.message(PlainText.of(message)).build();
    }

    /** What subscriptions may filter by. */
    private static Map<String, MessageAttributeValue> attributes(Message message) {
        Map<String, MessageAttributeValue> attributes = new TreeMap<>();
        attributes.put("type", attribute(message.type()));
        Optional.ofNullable(message.facts().get("owner"))
                .filter(owner -> !owner.isEmpty())
                .ifPresent(owner -> attributes.put("owner", attribute(owner)));
        return attributes;
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }

    private static String perProtocol(Message message) {
        ObjectNode messages = JsonNodeFactory.instance.objectNode();
        messages.put("default", PlainText.of(message));
        messages.put("https", AmazonQNotification.of(message));
        return JsonText.write(messages);
    }

    /** Fewer than 100 characters of ASCII, no control among them, as SNS demands. */
    static String subject(Text title) {
        StringBuilder ascii = new StringBuilder("RouteMedic: ");
        HostileText.unlinked(title.unmarked())
                .codePoints()
                .map(character -> character >= ' ' && character <= '~' ? character : '?')
                .forEach(ascii::appendCodePoint);
        return ascii.length() <= SUBJECT
                ? ascii.toString()
                : ascii.substring(0, SUBJECT - 3) + "...";
    }
}
