package io.routemedic.local.services;

/**
 * What DynamoDB charges for.
 *
 * @param reads read request units
 * @param writes write request units; a transaction takes two for each
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html">On-demand
 *     capacity</a>
 */
public record CapacityUnits(double reads, double writes) {

    public static final CapacityUnits NONE = new CapacityUnits(0, 0);

    public CapacityUnits plus(CapacityUnits more) {
        return new CapacityUnits(reads + more.reads, writes + more.writes);
    }

    public CapacityUnits minus(CapacityUnits less) {
        return new CapacityUnits(reads - less.reads, writes - less.writes);
    }
}
