/**
 * Where Lambda's runtime runs the hooks of a snapshot. In and out: nothing. Never here: anything
 * but what stands in for native code.
 */
package com.amazonaws.services.lambda.crac;
