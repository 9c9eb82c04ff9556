package io.routemedic.infra;

import io.routemedic.configuration.Operation;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The four functions, alike but for what they handle and may do. */
final class Functions {
    private static final Map<Integer, RetentionDays> RETENTIONS =
            Map.ofEntries(
                    Map.entry(1, RetentionDays.ONE_DAY),
                    Map.entry(3, RetentionDays.THREE_DAYS),
                    Map.entry(5, RetentionDays.FIVE_DAYS),
                    Map.entry(7, RetentionDays.ONE_WEEK),
                    Map.entry(14, RetentionDays.TWO_WEEKS),
                    Map.entry(30, RetentionDays.ONE_MONTH),
                    Map.entry(60, RetentionDays.TWO_MONTHS),
                    Map.entry(90, RetentionDays.THREE_MONTHS),
                    Map.entry(120, RetentionDays.FOUR_MONTHS),
                    Map.entry(150, RetentionDays.FIVE_MONTHS),
                    Map.entry(180, RetentionDays.SIX_MONTHS),
                    Map.entry(365, RetentionDays.ONE_YEAR),
                    Map.entry(400, RetentionDays.THIRTEEN_MONTHS),
                    Map.entry(545, RetentionDays.EIGHTEEN_MONTHS),
                    Map.entry(731, RetentionDays.TWO_YEARS),
                    Map.entry(1096, RetentionDays.THREE_YEARS),
                    Map.entry(1827, RetentionDays.FIVE_YEARS),
                    Map.entry(2192, RetentionDays.SIX_YEARS),
                    Map.entry(2557, RetentionDays.SEVEN_YEARS),
                    Map.entry(2922, RetentionDays.EIGHT_YEARS),
                    Map.entry(3288, RetentionDays.NINE_YEARS),
                    Map.entry(3653, RetentionDays.TEN_YEARS));

    private final Map<FunctionKind, MedicFunction> functions = new EnumMap<>(FunctionKind.class);

    Functions(
            Construct scope,
            Code code,
            LayerVersion configuration,
            Map<String, String> environment,
            Operation operation) {
        for (FunctionKind kind : FunctionKind.values()) {
            functions.put(
                    kind,
                    new MedicFunction(
                            scope,
                            kind,
                            new MedicFunction.Props(
                                    code,
                                    configuration,
                                    environment,
                                    retention(operation.logRetentionDays()),
                                    operation.tracing(),
                                    concurrency(kind, operation))));
        }
    }

    private static RetentionDays retention(int days) {
        return Optional.ofNullable(RETENTIONS.get(days))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "CloudWatch Logs does not keep logs for %d days"
                                                .formatted(days)));
    }

    /**
     * Heals are few and slow by API Gateway's quotas; reserving their concurrency also keeps a
     * flood of findings from taking it. A flood of log lines shall not take the account's; what
     * exceeds it waits in Lambda's own queue.
     */
    private static Optional<Integer> concurrency(FunctionKind kind, Operation operation) {
        return switch (kind) {
            case HEAL -> Optional.of(HealQueue.CONCURRENCY);
            case DIAGNOSE ->
                    Optional.of(operation.diagnoseConcurrency()).filter(reserved -> reserved > 0);
            case WATCH, CONSOLE -> Optional.empty();
        };
    }

    MedicFunction diagnose() {
        return of(FunctionKind.DIAGNOSE);
    }

    MedicFunction heal() {
        return of(FunctionKind.HEAL);
    }

    MedicFunction watch() {
        return of(FunctionKind.WATCH);
    }

    MedicFunction console() {
        return of(FunctionKind.CONSOLE);
    }

    Collection<MedicFunction> all() {
        return functions.values();
    }

    private MedicFunction of(FunctionKind kind) {
        return Optional.ofNullable(functions.get(kind)).orElseThrow();
    }
}
