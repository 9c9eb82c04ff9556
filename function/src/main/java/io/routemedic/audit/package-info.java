/** The append-only, hash-chained trail of what was done and why (the audit table). */
@NullMarked
package io.routemedic.audit;

import org.jspecify.annotations.NullMarked;
