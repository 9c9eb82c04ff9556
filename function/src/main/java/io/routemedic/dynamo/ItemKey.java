package io.routemedic.dynamo;

/** Where one item stands; made by {@link Schema.ItemType#key}. */
public record ItemKey(Schema.ItemType type, String pk, String sk) {}
