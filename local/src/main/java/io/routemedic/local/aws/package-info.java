/**
 * What every AWS service of the stand-in shares: dispatch, call log, denials, quotas and faults.
 */
@NullMarked
package io.routemedic.local.aws;

import org.jspecify.annotations.NullMarked;
