/**
 * JSON trees as the command line and the stand-in use them. In and out: text and trees. Never here:
 * a null.
 */
@NullMarked
package io.routemedic.cli.json;

import org.jspecify.annotations.NullMarked;
