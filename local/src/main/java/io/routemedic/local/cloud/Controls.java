package io.routemedic.local.cloud;

import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.aws.Faults;

/** How a test takes hold of a cloud's calls. */
public record Controls(AwsEndpoint endpoint, CallLog calls, Faults faults) {

    /** Runs something around each call from now on, such as an edit by someone else. */
    public void hook(CallHook hook) {
        endpoint.add(hook);
    }
}
