package io.routemedic.gateway.sdk;

import io.routemedic.gateway.reading.CallPermits;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lets no request out without a permit: each page of a list, and each further attempt, is one. The
 * first attempt waits for its permit, before the SDK's own time-outs begin.
 */
public final class SdkPacing implements ExecutionInterceptor {

    private static final ExecutionAttribute<Boolean> PERMITTED =
            new ExecutionAttribute<>("io.routemedic.permitted");

    private final CallPermits permits;

    public SdkPacing(CallPermits permits) {
        this.permits = permits;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        permits.await()
                .ifPresent(
                        why -> {
                            throw SdkPutOffException.because(why);
                        });
        attributes.putAttribute(PERMITTED, true);
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        boolean first = Boolean.TRUE.equals(attributes.getAttribute(PERMITTED));
        attributes.putAttribute(PERMITTED, false);
        if (!first && !permits.take()) {
            throw SdkPutOffException.because(
                    "it was throttled, and there is no budget to try again");
        }
    }
}
