/**
 * What a path may have been meant as: the nearest routes, other spellings, what scanners try. In: a
 * path from a stranger, and routes. Out: candidates and their differences, at bounded cost. Never
 * here: a verdict.
 */
@NullMarked
package io.routemedic.diagnosis.paths;

import org.jspecify.annotations.NullMarked;
