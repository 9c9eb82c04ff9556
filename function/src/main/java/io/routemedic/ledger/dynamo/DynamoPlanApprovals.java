package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.PLAN;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.ledger.heals.Approval;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.PlanBrief;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One item a plan: the question, then the answer, then the attempt that used it up. */
public final class DynamoPlanApprovals implements PlanApprovals {

    private static final String VALID_UNTIL = "validUntil";
    private static final String ANSWERED_BY = "answeredBy";
    private static final String USED_BY = "usedBy";

    private final DynamoTables tables;

    public DynamoPlanApprovals(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public void ask(PlanApprovals.AwaitingPlan plan, Instant now) {
        DynamoItem item =
                DynamoHeals.write(plan.order())
                        .with("summary", plan.brief().summary())
                        .with("apiName", plan.brief().apiName())
                        .with("changes", plan.brief().changes())
                        .with(
                                "checks",
                                plan.brief().checks().stream()
                                        .map(DynamoPlanApprovals::item)
                                        .toList())
                        .with(VALID_UNTIL, plan.expires())
                        .listed(Listing.PLAN, plan.fingerprint(), now)
                        .keptFrom(now, PLAN);
        var _ =
                tables.write(
                        DynamoWrite.put(PLAN.key(plan.fingerprint()), item)
                                .onlyIf(
                                        "attribute_not_exists({pk}) OR {validUntil} <= ? OR"
                                                + " attribute_exists({usedBy})",
                                        now));
    }

    @Override
    public List<PlanApprovals.AwaitingPlan> awaiting(int limit, Instant now) {
        return tables.find(DynamoQuery.latest(Listing.PLAN, limit)).stream()
                .filter(item -> isAwaited(item, now))
                .map(DynamoPlanApprovals::plan)
                .toList();
    }

    @Override
    public Optional<PlanApprovals.AwaitingPlan> awaiting(String planFingerprint, Instant now) {
        return tables.find(PLAN.key(planFingerprint))
                .filter(item -> isAwaited(item, now))
                .map(DynamoPlanApprovals::plan);
    }

    @Override
    public Approval answer(Approval approval) {
        DynamoWrite update =
                new DynamoUpdate(PLAN.key(approval.planFingerprint()))
                        .set("granted", approval.granted())
                        .set(ANSWERED_BY, approval.actor())
                        .set("answeredAt", approval.at())
                        .set(VALID_UNTIL, approval.expires())
                        .unlisted()
                        .onlyIf("attribute_not_exists({answeredBy})");
        return tables.write(update).map(DynamoPlanApprovals::approval).orElse(approval);
    }

    @Override
    public Optional<Approval> find(String planFingerprint) {
        return tables.find(PLAN.key(planFingerprint))
                .filter(item -> item.has(ANSWERED_BY))
                .map(DynamoPlanApprovals::approval);
    }

    @Override
    public boolean use(String planFingerprint, String attemptId, Instant now) {
        DynamoWrite update =
                new DynamoUpdate(PLAN.key(planFingerprint))
                        .set(USED_BY, attemptId)
                        .onlyIf("attribute_not_exists({usedBy})")
                        .onlyIf("{granted} = ? AND {validUntil} > ?", true, now);
        return tables.write(update)
                .map(found -> found.text(USED_BY).equals(attemptId))
                .orElse(true);
    }

    private static boolean isAwaited(DynamoItem item, Instant now) {
        return !item.has(ANSWERED_BY) && now.isBefore(item.time(VALID_UNTIL));
    }

    private static PlanApprovals.AwaitingPlan plan(DynamoItem item) {
        return new PlanApprovals.AwaitingPlan(
                DynamoHeals.order(item), brief(item), item.time(VALID_UNTIL));
    }

    private static PlanBrief brief(DynamoItem item) {
        return new PlanBrief(
                item.maybe("apiName"),
                item.text("summary"),
                item.texts("changes"),
                item.items("checks").stream()
                        .map(one -> new PlanBrief.Check(one.text("guard"), one.maybe("objection")))
                        .toList());
    }

    private static DynamoItem item(PlanBrief.Check check) {
        return new DynamoItem().with("guard", check.guard()).with("objection", check.objection());
    }

    private static Approval approval(DynamoItem item) {
        return new Approval(
                DynamoHeals.order(item),
                item.flag("granted"),
                item.text(ANSWERED_BY),
                item.time("answeredAt"),
                item.time(VALID_UNTIL),
                item.maybe(USED_BY));
    }
}
