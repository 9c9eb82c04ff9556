/**
 * What one line means to us. In: a line and the candidates. Out: unremarkable, a failure with its
 * symptom, or unexplained; secrets redacted. Never here: state over lines other than caches of
 * formats.
 */
@NullMarked
package io.routemedic.intake.line;

import org.jspecify.annotations.NullMarked;
