package io.routemedic.local.dataplane;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * The data plane over HTTP: a client sends to this port and names the API in the {@code Host}
 * header, as {@code curl -H 'Host: a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'} does.
 */
public final class DataPlaneFront implements HttpEndpoint.Handler {

    private final DataPlane dataPlane;
    private final InstantSource clock;

    public DataPlaneFront(DataPlane dataPlane, InstantSource clock) {
        this.dataPlane = dataPlane;
        this.clock = clock;
    }

    @Override
    public Answer handle(Received http) {
        var request =
                new ClientRequest(
                        http.method(),
                        "https://" + host(http) + http.path(),
                        http.headers(),
                        http.header("x-forwarded-for").orElse("127.0.0.1"),
                        http.header("user-agent").orElse("-"),
                        clock.instant());
        try {
            Reply reply = dataPlane.send(request);
            Answer answer = Answer.json(reply.status(), reply.body());
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                answer = answer.with(header.getKey(), header.getValue());
            }
            return answer;
        } catch (UnknownHostException e) {
            return Answer.text(502, "text/plain", e.getMessage() + "\n");
        }
    }

    private static String host(Received http) {
        return http.header("host").orElse("").split(":", 2)[0].toLowerCase(Locale.ROOT);
    }
}
