package io.routemedic.local.cases;

import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.dataplane.Reply;
import io.routemedic.local.dataplane.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whoever sends a case's requests. */
public record Clients(LocalCloud cloud) {

    /** What a request got the first time. */
    public record Answered(CaseRequest request, Reply reply) {}

    /**
     * Sends requests in order, each as often as it says.
     *
     * @return one answer a request
     */
    public List<Answered> send(List<CaseRequest> requests) {
        List<Answered> answers = new ArrayList<>();
        for (CaseRequest request : requests) {
            answers.add(new Answered(request, send(request)));
            for (int more = 1; more < request.times(); more++) {
                send(request);
            }
        }
        return answers;
    }

    private Reply send(CaseRequest request) {
        try {
            return cloud.send(
                    new ClientRequest(
                            request.method(),
                            request.url(),
                            request.headers(),
                            request.sourceIp(),
                            request.userAgent(),
                            request.at().orElseGet(Instant::now)));
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new UnusableCaseException(String.valueOf(e.getMessage()), e);
        }
    }
}
