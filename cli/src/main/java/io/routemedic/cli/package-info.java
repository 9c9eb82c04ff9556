/**
 * The command line that talks to AWS and to files: what is released. In: arguments. Out: an answer,
 * and an exit status. Never here: the stand-in for AWS.
 */
@NullMarked
package io.routemedic.cli;

import org.jspecify.annotations.NullMarked;
