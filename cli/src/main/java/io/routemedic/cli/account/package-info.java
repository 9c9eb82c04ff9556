/**
 * AWS as the caller may read it. In: options, profiles, regions. Out: what a diagnosis reads. Never
 * here: a call that changes anything.
 */
@NullMarked
package io.routemedic.cli.account;

import org.jspecify.annotations.NullMarked;
