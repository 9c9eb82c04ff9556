/**
 * What agents may ask, by the Model Context Protocol. In: a tool's name and arguments. Out: bounded
 * data, in which strangers' words are marked. Never here: a change of anything, and a way to one.
 *
 * <p>The tools know no transport: the command line offers them over standard input, the console
 * function by a function URL.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25">The protocol</a>
 */
@NullMarked
package io.routemedic.entry.agents;

import org.jspecify.annotations.NullMarked;
