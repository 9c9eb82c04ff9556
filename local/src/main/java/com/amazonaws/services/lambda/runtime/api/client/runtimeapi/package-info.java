/**
 * Where Lambda's runtime has its client of the Runtime API. In: a host and port. Out: events, and
 * their answers. Never here: anything but what stands in for native code.
 */
package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;
