package io.routemedic.local.services;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.QueryProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** SNS topics, which keep what is published. */
public final class Sns implements AwsService {

    /** A published message; the subject is empty when there was none. */
    public record Published(String topicArn, String subject, String message) {}

    /**
     * None, or fewer than 100 characters of ASCII without line breaks or control characters.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish</a>
     */
    private static final Pattern SUBJECT = Pattern.compile("|[!-~][ -~]{0,98}");

    private final List<Published> published = new CopyOnWriteArrayList<>();

    @Override
    public String signingName() {
        return "sns";
    }

    @Override
    public AwsRequest request(Received http) {
        Map<String, List<String>> form = QueryProtocol.form(http);
        return new AwsRequest(
                QueryProtocol.field(form, "Action"), QueryProtocol.field(form, "TopicArn"), http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        if (!request.operation().equals("Publish")) {
            throw QueryProtocol.unknown(request.operation());
        }
        Map<String, List<String>> form = QueryProtocol.form(request.http());
        String subject = QueryProtocol.field(form, "Subject");
        if (!SUBJECT.matcher(subject).matches()) {
            throw new AwsError(400, "InvalidParameter", "Invalid parameter: Subject");
        }
        published.add(
                new Published(request.resource(), subject, QueryProtocol.field(form, "Message")));
        return QueryProtocol.answer("Publish", "<MessageId>" + UUID.randomUUID() + "</MessageId>");
    }

    @Override
    public Answer refuse(AwsError error) {
        return QueryProtocol.refuse(error);
    }

    /** What was published, in order. */
    public List<Published> published() {
        return List.copyOf(published);
    }
}
