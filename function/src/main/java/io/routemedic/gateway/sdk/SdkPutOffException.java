package io.routemedic.gateway.sdk;

import software.amazon.awssdk.core.exception.SdkClientException;

/** A request that was not sent, for want of time or budget. */
final class SdkPutOffException extends SdkClientException {

    private static final long serialVersionUID = 1;

    SdkPutOffException(String why) {
        super(builder().message(why));
    }
}
