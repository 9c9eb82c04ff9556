package io.routemedic.local.services;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an incoming webhook of Slack would be: takes posts and keeps them. */
public final class SlackSink implements AutoCloseable {

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final HttpEndpoint endpoint = HttpEndpoint.open(0, this::answer);

    /** For the secret that holds the webhook's URL. */
    public URI webhook() {
        return endpoint.uri().resolve("/services/T0000/B0000/local");
    }

    /** Answers the next posts with these statuses, and keeps none of them. */
    public void refuseNext(List<Integer> statuses) {
        refusals.addAll(statuses);
    }

    private Answer answer(Received http) {
        Integer refusal = refusals.poll();
        if (refusal != null) {
            return Answer.text(refusal, "text/plain", "refused").with("Retry-After", "1");
        }
        posts.add(http.body());
        return Answer.text(200, "text/plain", "ok");
    }

    /** The posts taken, in order, as JSON. */
    public List<String> posts() {
        return List.copyOf(posts);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
