/**
 * What agents ask on somebody's own machine, by the Model Context Protocol over standard input. In:
 * the protocol's messages. Out: the answers of {@code io.routemedic.entry.agents}. Never here: a
 * way to have something done.
 *
 * <p>Only {@link io.routemedic.cli.mcp.StdioServer} knows the protocol's SDK, and only a server
 * that is started loads it: the other commands start as fast as without.
 */
@NullMarked
package io.routemedic.cli.mcp;

import org.jspecify.annotations.NullMarked;
