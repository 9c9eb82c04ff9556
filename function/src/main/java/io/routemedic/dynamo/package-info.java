/**
 * The one way to the two DynamoDB tables; {@link io.routemedic.dynamo.Schema} is the tables on one
 * page. In: keys, attributes, conditions. Out: items, and what stood in a refused write's way.
 * Never here: what an item means.
 */
@NullMarked
package io.routemedic.dynamo;

import org.jspecify.annotations.NullMarked;
