package io.routemedic.dynamo;

import static io.routemedic.dynamo.Schema.Table.AUDIT;
import static io.routemedic.dynamo.Schema.Table.STATE;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The tables: which items there are, how each is keyed, which list it stands in, and how long it is
 * kept. Both are keyed by the texts {@code pk} and {@code sk}. The state table has besides the
 * sparse index {@code listed}: an item with an {@code openKey} stands in that list, in the order of
 * its {@code openTime}. The index holds keys alone, so that a change of anything else costs nothing
 * there. Times are texts of milliseconds in UTC, so that they sort as times do.
 */
public final class Schema {

    public static final String PK = "pk";
    public static final String SK = "sk";

    /** When DynamoDB removes the item, in seconds since the epoch; absent: never. */
    public static final String EXPIRES_AT = "expiresAt";

    /** How often a finding was written: who knows it as it was then, knows it as it is. */
    public static final String VERSION = "version";

    public static final String LISTED = "listed";
    public static final String OPEN_KEY = "openKey";
    public static final String OPEN_TIME = "openTime";

    private static final int ONE = 1;
    private static final int MANY = 8;

    private Schema() {}

    /** The two tables. */
    public enum Table {
        /** May be lost: what was found, told, decided and begun. */
        STATE,
        /** May not: only ever added to. */
        AUDIT
    }

    /** The lists of the index {@code listed}, and what time each is in the order of. */
    public enum Listing {
        /** Findings that nobody has acknowledged, by when they were seen last, to ten minutes. */
        FINDING(MANY, Duration.ofMinutes(10)),
        /** Findings that somebody has acknowledged, by when. */
        ACKNOWLEDGED(ONE, Duration.ZERO),
        /** What people do not want to be told, by when that ends. */
        MUTE(ONE, Duration.ZERO),
        /** Stages that are not healed after a rollback, by since when. */
        BREAKER(ONE, Duration.ZERO),
        /** Plans that wait for an answer, by when it was asked for. */
        PLAN(ONE, Duration.ZERO),
        /** Heals that are not over, by when they are to be handled again. */
        HEAL(ONE, Duration.ZERO),
        /** Heals that are over and had switched their stage, by when they were over. */
        SWITCHED(ONE, Duration.ZERO),
        /** Stages that differ from their draft, by since when it has differed. */
        DRIFT(ONE, Duration.ZERO),
        /** What requests will fail of and people were not told of, by when that was seen. */
        TRAPS(ONE, Duration.ZERO),
        /** Messages kept for a channel, a list each, by when they were kept. */
        NOTICE(ONE, Duration.ZERO),
        /** Incidents whose diagnosis had no time or budget left, by when it is tried again. */
        INCIDENT(MANY, Duration.ZERO);

        private final int keys;
        private final Duration grain;

        /**
         * @param keys over how many keys the list is spread: one key takes 1,000 writes a second
         * @param grain how coarse the places are: an item stays in its place meanwhile
         */
        Listing(int keys, Duration grain) {
            this.keys = keys;
            this.grain = grain;
        }

        /** The {@code openKey} of the item of this id. */
        String key(String id) {
            return key(Math.floorMod(id.hashCode(), keys));
        }

        /** Every {@code openKey} of the list. */
        List<String> all() {
            return IntStream.range(0, keys).mapToObj(this::key).toList();
        }

        private String key(int number) {
            return keys == ONE ? word() : word() + "#" + number;
        }

        /** The {@code openTime} for a time. */
        Instant place(Instant time) {
            return grain.isZero()
                    ? time
                    : Instant.ofEpochMilli(
                            time.toEpochMilli()
                                    - Math.floorMod(time.toEpochMilli(), grain.toMillis()));
        }

        /** The {@code openKey} of the items of one of several such lists. */
        String part(String part) {
            return word() + "#" + part;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Each kind of item: its table, its {@code pk} and {@code sk} (… is what varies), its life. */
    public enum ItemType {
        /** A finding over all its batches, and what each target was told of it. */
        FINDING(STATE, "finding#…", "finding", ofDays(30)),

        /** That a part of a batch was counted. Outlives every redelivery. */
        BATCH_PART(STATE, "batch#…", "part#…", ofDays(3)),

        /** An incident that is not diagnosed yet. */
        INCIDENT(STATE, "incident#…", "incident", ofDays(3)),

        /** The stages of an API, with where and how each logs; and the list of all APIs. */
        STAGES(STATE, "stages", "…", ofDays(3)),

        /** How many calls of API Gateway's control plane were given out for some seconds. */
        CALLS(STATE, "calls#…", "calls", ofDays(1)),

        /** What has one of an hour's places for what strangers bring up at a stage. */
        PLACES(STATE, "places#…", "…", ofDays(2)),

        /** That a message reached a channel, or the message that is kept for it. */
        DELIVERY(STATE, "notice#…", "…", ofDays(14)),

        /** When a channel takes the next message, and who sends what is owed to it. */
        TURN(STATE, "channel#…", "turn", ofDays(14)),

        /** The first message of a finding's thread in a Slack channel. */
        THREAD(STATE, "thread#…", "…", ofDays(90)),

        /** The draft that an API had when it was last looked at, and since when. */
        DRAFT(STATE, "api#…", "draft", ofDays(30)),

        /** How a stage stood to its API's draft when they were compared last. */
        DRIFT(STATE, "stage#…", "drift", ofDays(30)),

        /** What requests to an API or a domain will fail of. */
        TRAPS(STATE, "traps#…", "traps", ofDays(90)),

        /** Who may act on a stage. Kept from when it runs out. */
        LEASE(STATE, "stage#…", "lease", ofDays(1)),

        /** That nothing is healed on a stage. Kept from when it closes. */
        BREAKER(STATE, "stage#…", "breaker", ofDays(1)),

        /** That people do not want to be told of a finding, a route or a stage. */
        MUTE(STATE, "mute#…", "mute", ofDays(1)),

        /** A switch that counts against a stage's budget. */
        SWITCH(STATE, "stage#…", "switch#…", ofDays(2)),

        /** How far a heal got. */
        HEAL(STATE, "heal#…", "heal", ofDays(90)),

        /** A question to approve a plan, its answer, and what used that up. */
        PLAN(STATE, "plan#…", "plan", ofDays(90)),

        /** That one thing may be asked for by whoever was shown this number. */
        NONCE(STATE, "nonce#…", "nonce", ofMinutes(15)),

        /** The end of a subject's chain in the audit table, as a second witness. */
        CHAIN_HEAD(STATE, "audit-heads", "…", FOR_EVER),

        /** An event of a subject's chain, by its place in 12 digits: sorts before {@code id#}. */
        EVENT(AUDIT, "…", "…", FOR_EVER),

        /** That an event of this id is in the chain. */
        EVENT_ID(AUDIT, "…", "id#…", FOR_EVER);

        private final Table table;
        private final String pk;
        private final String sk;
        private final Duration kept;

        ItemType(Table table, String pk, String sk, Duration kept) {
            this.table = table;
            this.pk = pk;
            this.sk = sk;
            this.kept = kept;
        }

        public Table table() {
            return table;
        }

        /** When an item expires whose life begins at this time. Not for those kept for ever. */
        public long expiresAt(Instant from) {
            return from.plus(kept).getEpochSecond();
        }

        /** The key of an item whose {@code sk} is always the same. */
        public Key key(Object id) {
            return key(id, "");
        }

        /** The key with what stands for the dots of {@code pk} and of {@code sk}. */
        public Key key(Object id, Object part) {
            return new Key(this, prefix(pk) + id, prefix(sk) + part);
        }

        /** Whether an item of the partition is of this type. */
        public boolean has(DynamoItem item) {
            return item.text(SK).startsWith(prefix(sk));
        }

        /** What stands for the dots of an item's {@code pk}. */
        public String id(DynamoItem item) {
            return item.text(PK).substring(prefix(pk).length());
        }

        private static String prefix(String key) {
            return key.replace("…", "");
        }
    }

    /** Where one item stands. */
    public record Key(ItemType type, String pk, String sk) {}

    private static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();
}
