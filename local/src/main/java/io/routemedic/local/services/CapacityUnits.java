package io.routemedic.local.services;

/**
 * What DynamoDB charges for.
 *
 * @param reads read request units
 * @param writes write request units
 */
public record CapacityUnits(double reads, double writes) {

    public static final CapacityUnits NONE = new CapacityUnits(0, 0);

    public CapacityUnits plus(CapacityUnits more) {
        return new CapacityUnits(reads + more.reads, writes + more.writes);
    }

    public CapacityUnits times(int factor) {
        return new CapacityUnits(reads * factor, writes * factor);
    }

    public CapacityUnits minus(CapacityUnits less) {
        return new CapacityUnits(reads - less.reads, writes - less.writes);
    }
}
