package io.routemedic.local.lambda;

import java.net.URI;

/** Where a function's processes come from. */
public interface Processes {

    /**
     * A process that is starting; its first event waits until it is ready.
     *
     * @param caller the access key id that its calls are signed with
     * @param endpoint where its AWS clients go
     */
    FunctionProcess start(FunctionSpec function, String caller, URI endpoint);
}
