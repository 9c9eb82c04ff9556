package io.routemedic.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item a plan: the question, then the answer, then the attempt that used it up. */
public final class DynamoPlanApprovals implements PlanApprovals {

    private static final String SK = "plan";
    private static final String OPEN_KEY = "plan";
    private static final String ANY_TIME = "9";
    private static final Duration KEPT = Duration.ofDays(90);

    private final DynamoTable table;

    public DynamoPlanApprovals(DynamoTable table) {
        this.table = table;
    }

    @Override
    public void ask(PendingPlan plan, Instant now) {
        DynamoItem item =
                DynamoOrders.write(
                                DynamoItem.of(DynamoKeys.plan(plan.fingerprint()), SK),
                                plan.order())
                        .with("summary", plan.summary())
                        .with("validUntil", plan.expires())
                        .with("openKey", OPEN_KEY)
                        .with("lastSeen", now)
                        .expiring(now.plus(KEPT));
        table.put(
                item,
                "attribute_not_exists(pk) OR validUntil <= :now OR attribute_exists(usedBy)",
                Map.of(":now", DynamoItem.time(now)));
    }

    @Override
    public List<PendingPlan> pending(int limit, Instant now) {
        return table.open(OPEN_KEY, ANY_TIME, limit, false).stream()
                .filter(item -> isPending(item, now))
                .map(DynamoPlanApprovals::plan)
                .toList();
    }

    @Override
    public Optional<PendingPlan> pending(String planFingerprint, Instant now) {
        return table.get(DynamoKeys.plan(planFingerprint), SK)
                .filter(item -> isPending(item, now))
                .map(DynamoPlanApprovals::plan);
    }

    @Override
    public Approval answer(Approval approval) {
        DynamoUpdate update =
                new DynamoUpdate(DynamoKeys.plan(approval.planFingerprint()), SK)
                        .set("granted", AttributeValue.fromBool(approval.granted()))
                        .set("answeredBy", DynamoItem.text(approval.actor()))
                        .set("answeredAt", DynamoItem.time(approval.at()))
                        .set("validUntil", DynamoItem.time(approval.expires()))
                        .remove("openKey");
        String first = "attribute_not_exists(" + update.name("answeredBy") + ")";
        return table.update(update.onlyIf(first))
                .map(DynamoPlanApprovals::approval)
                .orElse(approval);
    }

    @Override
    public Optional<Approval> find(String planFingerprint) {
        return table.get(DynamoKeys.plan(planFingerprint), SK)
                .filter(item -> item.has("answeredBy"))
                .map(DynamoPlanApprovals::approval);
    }

    @Override
    public boolean use(String planFingerprint, String attemptId, Instant now) {
        DynamoUpdate update =
                new DynamoUpdate(DynamoKeys.plan(planFingerprint), SK)
                        .set("usedBy", DynamoItem.text(attemptId));
        update.onlyIf("attribute_not_exists(" + update.name("usedBy") + ")")
                .onlyIf(
                        update.name("granted")
                                + " = "
                                + update.value("granted", AttributeValue.fromBool(true)))
                .onlyIf(
                        update.name("validUntil")
                                + " > "
                                + update.value("now", DynamoItem.time(now)));
        return table.update(update)
                .map(found -> found.string("usedBy").equals(attemptId))
                .orElse(true);
    }

    private static boolean isPending(DynamoItem item, Instant now) {
        return !item.has("answeredBy") && now.isBefore(item.instant("validUntil"));
    }

    private static PendingPlan plan(DynamoItem item) {
        return new PendingPlan(
                DynamoOrders.read(item), item.string("summary"), item.instant("validUntil"));
    }

    private static Approval approval(DynamoItem item) {
        return new Approval(
                DynamoOrders.read(item),
                item.flag("granted"),
                item.string("answeredBy"),
                item.instant("answeredAt"),
                item.instant("validUntil"),
                item.maybe("usedBy"));
    }
}
