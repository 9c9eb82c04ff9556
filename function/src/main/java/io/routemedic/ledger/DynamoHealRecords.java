package io.routemedic.ledger;

import io.routemedic.gateway.model.DeploymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Heal records as one item each; those with something due stand in the open index. */
public final class DynamoHealRecords implements HealRecords {

    private static final String SK = "heal";
    private static final String OPEN_KEY = "heal";
    private static final String SWITCHED_KEY = "switched";
    private static final String ANY_TIME = "9";
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "recordVersion = :version";
    private static final Duration KEPT = Duration.ofDays(90);

    private final DynamoTable table;

    public DynamoHealRecords(DynamoTable table) {
        this.table = table;
    }

    @Override
    public Optional<HealRecord> find(String healId) {
        return table.get(DynamoKeys.heal(healId), SK).map(DynamoHealRecords::read);
    }

    @Override
    public HealRecord save(HealRecord record) {
        HealRecord next = record.storedAs(record.version() + 1);
        // Tells our own write, when the answer to it was lost, from somebody else's.
        String token = UUID.randomUUID().toString();
        DynamoItem item = write(next).with("writeToken", token);
        String condition = record.version() == 0 ? NEW : SAME_VERSION;
        Map<String, AttributeValue> values =
                record.version() == 0
                        ? Map.of()
                        : Map.of(":version", DynamoItem.number(record.version()));
        boolean refused =
                record.phase() == HealPhase.SWITCHING
                        ? !withSwitch(next, item, condition, values)
                        : table.put(item, condition, values)
                                .filter(found -> !found.string("writeToken").equals(token))
                                .isPresent();
        if (refused) {
            throw new StaleHealException(record.healId());
        }
        return next;
    }

    /** A transaction is idempotent by itself: the SDK repeats it with the same token. */
    private boolean withSwitch(
            HealRecord record,
            DynamoItem item,
            String condition,
            Map<String, AttributeValue> values) {
        Put.Builder put =
                Put.builder()
                        .tableName(table.name())
                        .item(item.values())
                        .conditionExpression(condition);
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        DynamoItem counted =
                DynamoItem.of(
                                DynamoKeys.stage(record.order().stage()),
                                DynamoKeys.SWITCH + record.healId())
                        .with("healId", record.healId())
                        .with("switchedAt", record.since())
                        .expiring(record.since().plus(Duration.ofDays(2)));
        Put count = Put.builder().tableName(table.name()).item(counted.values()).build();
        return table.transact(
                        List.of(
                                TransactWriteItem.builder().put(put.build()).build(),
                                TransactWriteItem.builder().put(count).build()))
                .isEmpty();
    }

    @Override
    public List<HealRecord> due(Instant until, int limit) {
        return table.open(OPEN_KEY, DynamoItem.time(until).s(), limit, true).stream()
                .map(DynamoHealRecords::read)
                .toList();
    }

    @Override
    public List<HealRecord> switched(int limit) {
        return table.open(SWITCHED_KEY, ANY_TIME, limit, false).stream()
                .map(DynamoHealRecords::read)
                .toList();
    }

    private static DynamoItem write(HealRecord record) {
        HealOrder order = record.order();
        DynamoItem item =
                DynamoOrders.write(DynamoItem.of(DynamoKeys.heal(order.healId()), SK), order)
                        .with("attempt", record.attempt())
                        .with("phase", record.phase().name())
                        .with("since", record.since())
                        .withText("fromDeployment", record.from().map(Object::toString))
                        .withText("toDeployment", record.to().map(Object::toString))
                        .withTime("stageUpdated", record.switchover().stageUpdated())
                        .withTime("switchedAt", record.switchover().at())
                        .withTime("wakeAt", record.wakeAt())
                        .with("looks", record.looks())
                        .with("reasons", DynamoReasons.write(record.reasons()))
                        .with("recordVersion", record.version())
                        .expiring(record.since().plus(KEPT));
        if (!record.phase().isOver()) {
            record.wakeAt().ifPresent(due -> item.with("openKey", OPEN_KEY).with("lastSeen", due));
        } else if (record.switchover().at().isPresent()) {
            item.with("openKey", SWITCHED_KEY).with("lastSeen", record.since());
        }
        return item;
    }

    private static HealRecord read(DynamoItem item) {
        return new HealRecord(
                DynamoOrders.read(item),
                (int) item.count("attempt"),
                HealPhase.valueOf(item.string("phase")),
                item.instant("since"),
                new Switchover(
                        item.maybe("fromDeployment").map(DeploymentId::new),
                        item.maybe("toDeployment").map(DeploymentId::new),
                        item.when("stageUpdated"),
                        item.when("switchedAt")),
                item.when("wakeAt"),
                (int) item.count("looks"),
                DynamoReasons.read(item.list("reasons")),
                item.count("recordVersion"));
    }
}
