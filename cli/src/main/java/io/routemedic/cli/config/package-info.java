/**
 * A configuration as a file that people review. In: the file. Out: what is wrong with it, what each
 * stage gets, and what is deployed of it. Never here: a call to AWS.
 */
@NullMarked
package io.routemedic.cli.config;

import org.jspecify.annotations.NullMarked;
