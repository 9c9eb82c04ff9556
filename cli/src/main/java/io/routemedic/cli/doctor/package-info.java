/**
 * What each stage of an account lacks to be watched or healed. In: what is configured in API
 * Gateway and CloudWatch Logs. Out: a checkup a stage, and a configuration that observes. Never
 * here: a call that changes anything.
 */
@NullMarked
package io.routemedic.cli.doctor;

import org.jspecify.annotations.NullMarked;
