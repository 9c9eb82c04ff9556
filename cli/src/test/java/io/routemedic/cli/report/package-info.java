/** Tests of the report. */
@NullMarked
package io.routemedic.cli.report;

import org.jspecify.annotations.NullMarked;
