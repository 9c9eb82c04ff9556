/**
 * One self-contained page about failed requests. In: what was found, worded and planned already.
 * Out: HTML without any script, and without anything that a browser would fetch. Never here: a look
 * at AWS, a judgement, and a stranger's text that is not escaped.
 */
@NullMarked
package io.routemedic.cli.report;

import org.jspecify.annotations.NullMarked;
