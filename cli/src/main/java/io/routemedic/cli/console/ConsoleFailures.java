package io.routemedic.cli.console;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Why the console gave no answer, each with what to do. */
record ConsoleFailures(String function, Region region) {

    private static final int FORBIDDEN = 403;

    ConsoleException missing(String alias, ResourceNotFoundException e) {
        return new ConsoleException(
                "There is no console function `%s` with alias `%s` in region `%s`: name the stack with `--stack`, and its region with `--region`."
                        .formatted(function, alias, region),
                e);
    }

    ConsoleException unknownAnswer() {
        return new ConsoleException(
                "`%s` gave no answer that this version knows: is it as old as this command line?"
                        .formatted(function));
    }

    ConsoleException refused(String alias, LambdaException e) {
        String code = e.awsErrorDetails().errorCode();
        if (code.startsWith("AccessDenied")) {
            return new ConsoleException(
                    "You may not invoke `%s:%s`: have the policy attached to you that the stack's output `%s` names."
                            .formatted(
                                    function,
                                    alias,
                                    alias.equals(DeployedConsole.READ)
                                            ? "LookPolicy"
                                            : "ActPolicy"),
                    e);
        }
        return e.statusCode() == FORBIDDEN
                ? new ConsoleException(
                        "Your AWS credentials are not valid, or have expired: sign in again.", e)
                : new ConsoleException("Lambda refused the call: " + e.getMessage(), e);
    }

    ConsoleException unreachable(SdkClientException e) {
        return new ConsoleException(
                String.valueOf(e.getMessage()).contains("credentials")
                        ? "There are no AWS credentials here: sign in, or name a profile with"
                                + " `--profile`."
                        : "Lambda did not answer in region `%s`. `./routemedic findings` shows whether anything was done."
                                .formatted(region),
                e);
    }
}
