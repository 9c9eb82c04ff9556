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

/** SNS topics, which keep what is published. */
public final class Sns implements AwsService {

    /** A published message; the subject is empty when there was none. */
    public record Published(String topicArn, String subject, String message) {}

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
        published.add(
                new Published(
                        request.resource(),
                        QueryProtocol.field(form, "Subject"),
                        QueryProtocol.field(form, "Message")));
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
