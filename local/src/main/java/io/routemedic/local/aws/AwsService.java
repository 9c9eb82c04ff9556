package io.routemedic.local.aws;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.List;

/** One AWS service of the stand-in. */
public interface AwsService {

    /** The name in SigV4's credential scope: {@code monitoring} for CloudWatch. */
    String signingName();

    /** The prefix of its actions in IAM: {@code cloudwatch}. */
    default String prefix() {
        return signingName();
    }

    /**
     * Finds out what is asked for.
     *
     * @throws AwsError when it is nothing that the stand-in knows
     */
    AwsRequest request(Received http);

    /** What IAM checks of a request: mostly the operation itself, on what it is for. */
    default List<Permission> permissions(AwsRequest request) {
        return List.of(new Permission(prefix() + ":" + request.operation(), request.resource()));
    }

    /**
     * Carries the request out.
     *
     * @throws AwsError for what the service refuses
     */
    Answer serve(AwsRequest request);

    /** Renders an error in the service's protocol. */
    Answer refuse(AwsError error);
}
