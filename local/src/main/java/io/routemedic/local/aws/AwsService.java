package io.routemedic.local.aws;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;

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

    /**
     * Carries the request out.
     *
     * @throws AwsError for what the service refuses
     */
    Answer serve(AwsRequest request);

    /** Renders an error in the service's protocol. */
    Answer refuse(AwsError error);
}
