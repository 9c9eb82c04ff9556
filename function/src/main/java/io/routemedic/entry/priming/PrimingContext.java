package io.routemedic.entry.priming;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** What Lambda says of an invocation, when there is none. */
public record PrimingContext() implements Context {

    private static final String NAME = "priming";
    private static final int REMAINING_MILLIS = 60_000;
    private static final int MEMORY_MEBIBYTES = 512;

    @Override
    public String getAwsRequestId() {
        return NAME;
    }

    @Override
    public String getLogGroupName() {
        return NAME;
    }

    @Override
    public String getLogStreamName() {
        return NAME;
    }

    @Override
    public String getFunctionName() {
        return NAME;
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:%s:%s:function:%s"
                .formatted(PrimingData.REGION, PrimingData.ACCOUNT, NAME);
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException("Nobody signed in.");
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException("No mobile application invokes it.");
    }

    @Override
    public int getRemainingTimeInMillis() {
        return REMAINING_MILLIS;
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_MEBIBYTES;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log(message.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void log(byte[] message) {}
        };
    }
}
