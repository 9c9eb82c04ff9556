package io.routemedic.dynamo;

import static io.routemedic.dynamo.Schema.Table.AUDIT;
import static io.routemedic.dynamo.Schema.Table.STATE;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The tables: which items there are, how each is keyed, which list it stands in, and how long it is
 * kept. Both are keyed by the texts {@code pk} and {@code sk}. The state table has besides the
 * sparse index {@code open}: an item with an {@code openKey} stands in that list, in the order of
 * its {@code openTime}. Times are texts of milliseconds in UTC, so that they sort as times do.
 */
public final class Schema {

    public static final String PK = "pk";
    public static final String SK = "sk";

    /** When DynamoDB removes the item, in seconds since the epoch; absent: never. */
    public static final String EXPIRES_AT = "expiresAt";

    public static final String OPEN = "open";
    public static final String OPEN_KEY = "openKey";
    public static final String OPEN_TIME = "openTime";

    private Schema() {}

    /** The two tables. */
    public enum Table {
        /** May be lost: what was found, told, decided and begun. */
        STATE,
        /** May not: only ever added to. */
        AUDIT
    }

    /** The lists of the index {@code open}, and what time each is in the order of. */
    public enum Listing {
        /** Findings that nobody has acknowledged, by when they were seen last. */
        FINDING,
        /** Findings that somebody has acknowledged, by when. */
        ACKNOWLEDGED,
        /** What people do not want to be told, by when that ends. */
        MUTE,
        /** Stages that are not healed after a rollback, by since when. */
        BREAKER,
        /** Plans that wait for an answer, by when it was asked for. */
        PLAN,
        /** Heals that are not over, by when they are to be handled again. */
        HEAL,
        /** Heals that are over and had switched their stage, by when they were over. */
        SWITCHED,
        /** Stages that differ from their draft, by since when it has differed. */
        DRIFT,
        /** Messages kept for a channel, a list each, by when they were kept. */
        NOTICE;

        /** The {@code openKey} of its items. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The {@code openKey} of the items of one of several such lists. */
        String key(String part) {
            return key() + "#" + part;
        }
    }

    /** Each kind of item: its table, its {@code pk} and {@code sk} (… is what varies), its life. */
    public enum ItemType {
        /** A finding over all its batches, and what each target was told of it. */
        FINDING(STATE, "finding#…", "finding", ofDays(30)),

        /** That a part of a batch was counted. Outlives every redelivery. */
        BATCH_PART(STATE, "batch#…", "part#…", ofDays(3)),

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
