package io.routemedic.dynamo;

import static io.routemedic.dynamo.Schema.Table.AUDIT;
import static io.routemedic.dynamo.Schema.Table.STATE;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

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
        /** Plans that wait for an answer, by when it was asked for. */
        PLAN,
        /** Heals that are not over, by when they are to be handled again. */
        HEAL,
        /** Heals that are over and had switched their stage, by when they were over. */
        SWITCHED,
        /** Messages kept for a channel, by when they are to be sent again. */
        NOTICE;

        /** The {@code openKey} of its items. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Each kind of item: its table, its {@code pk} and {@code sk}, and its life. */
    public enum ItemType {
        /** A finding over all its batches, and what each target was told of it. */
        FINDING(STATE, "finding#{id}", "finding", days(30)),

        /** That a part of a batch was counted. Outlives every redelivery. */
        BATCH_PART(STATE, "batch#{id}", "part#{number}", days(3)),

        /** That a message reached a channel, or the message that is kept for it. */
        DELIVERY(STATE, "notice#{message}", "{channel}", days(14)),

        /** The draft that an API had when it was last looked at, and since when. */
        DRAFT(STATE, "api#{api}", "draft", days(30)),

        /** Who may act on a stage. Kept from when it runs out. */
        LEASE(STATE, "stage#{stage}", "lease", days(1)),

        /** That nothing is healed on a stage. Kept from when it closes. */
        BREAKER(STATE, "stage#{stage}", "breaker", days(1)),

        /** A switch that counts against a stage's budget. */
        SWITCH(STATE, "stage#{stage}", "switch#{heal}", days(2)),

        /** How far a heal got. */
        HEAL(STATE, "heal#{id}", "heal", days(90)),

        /** A question to approve a plan, its answer, and what used that up. */
        PLAN(STATE, "plan#{fingerprint}", "plan", days(90)),

        /** The end of a subject's chain in the audit table, as a second witness. */
        CHAIN_HEAD(STATE, "audit-heads", "{subject}", FOR_EVER),

        /** An event of a subject's chain; 12 digits sort before {@code id#}. */
        EVENT(AUDIT, "{subject}", "{place}", FOR_EVER),

        /** That an event of this id is in the chain. */
        EVENT_ID(AUDIT, "{subject}", "id#{event}", FOR_EVER);

        private final Table table;
        private final String pk;
        private final String sk;
        private final Optional<Duration> kept;

        ItemType(Table table, String pk, String sk, Optional<Duration> kept) {
            this.table = table;
            this.pk = pk;
            this.sk = sk;
            this.kept = kept;
        }

        public Table table() {
            return table;
        }

        /** How long an item is kept; empty: for ever. */
        public Optional<Duration> kept() {
            return kept;
        }

        /** The key whose placeholders, in {@code pk} and then {@code sk}, have these values. */
        public ItemKey key(Object... values) {
            int inPk = prefix(pk).equals(pk) ? 0 : 1;
            return new ItemKey(this, filled(pk, values, 0), filled(sk, values, inPk));
        }

        /** The {@code pk} whose placeholder, if it has one, has this value. */
        String pk(Object... value) {
            return filled(pk, value, 0);
        }

        /** Whether an item of the partition is of this type. */
        public boolean has(DynamoItem item) {
            return item.text(SK).startsWith(prefix(sk));
        }

        /** What a key's {@code pk} was made of. */
        public String idOf(String pkOfItem) {
            return pkOfItem.substring(prefix(pk).length());
        }

        private static String filled(String template, Object[] values, int index) {
            String prefix = prefix(template);
            return prefix.equals(template) ? template : prefix + values[index];
        }

        private static String prefix(String template) {
            int placeholder = template.indexOf('{');
            return placeholder < 0 ? template : template.substring(0, placeholder);
        }
    }

    private static final Optional<Duration> FOR_EVER = Optional.empty();

    private static Optional<Duration> days(int days) {
        return Optional.of(Duration.ofDays(days));
    }
}
