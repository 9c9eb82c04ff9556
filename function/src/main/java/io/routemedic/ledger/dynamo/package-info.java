/**
 * The ledger in the state table. In: the ledger's records. Out: writes and queries, and the records
 * again. Never here: a request to DynamoDB, or what is decided from a record.
 */
@NullMarked
package io.routemedic.ledger.dynamo;

import org.jspecify.annotations.NullMarked;
