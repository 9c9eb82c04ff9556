package io.routemedic.cli.doctor;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What to say where AWS did not let us look. */
final class Denied {

    private Denied() {}

    static String sentence(String call, SdkException e) {
        String why =
                e instanceof AwsServiceException answered && answered.awsErrorDetails() != null
                        ? answered.awsErrorDetails().errorCode()
                        : e.getClass().getSimpleName();
        return "Could not look: %s answered %s. Have yourself allowed to call it, or ask again."
                .formatted(call, why);
    }
}
