package io.routemedic.entry.flow.watch;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.subscription.LogSubscriptions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once an hour, a call for each log group, whether the configured log groups still deliver.
 * Who deletes a subscription filter is told by nobody, and no line is then missed by anybody.
 */
public final class LogGroupRound {

    private static final Logger log = LoggerFactory.getLogger(LogGroupRound.class);

    /** Rounds come every quarter of an hour: the first is the one that looks. */
    private static final int FIRST_QUARTER = 15;

    private final Optional<LogSubscriptions> subscriptions;
    private final List<String> logGroups;

    /**
     * Looks at these log groups.
     *
     * @param subscriptions empty where lines come in another way, which is not looked at
     */
    public LogGroupRound(Optional<LogSubscriptions> subscriptions, Collection<String> logGroups) {
        this.subscriptions = subscriptions;
        this.logGroups = logGroups.stream().distinct().toList();
    }

    /** The log groups whose lines do not come any more. What could not be seen is only logged. */
    List<String> unheard(Instant now) {
        if (now.atOffset(ZoneOffset.UTC).getMinute() >= FIRST_QUARTER) {
            return List.of();
        }
        List<String> unheard = new ArrayList<>();
        subscriptions.ifPresent(all -> logGroups.forEach(group -> look(all, group, unheard)));
        return List.copyOf(unheard);
    }

    private static void look(LogSubscriptions all, String logGroup, List<String> unheard) {
        switch (all.filterOn(logGroup)) {
            case Reading.Read<String> _ -> {}
            case Reading.Absent<String> _ -> {
                unheard.add(logGroup);
                log.atWarn()
                        .addKeyValue("logGroup", logGroup)
                        .log("A log group has lost its subscription filter: deploy it again");
            }
            case Reading.Unread<String>(String _, String why, boolean _) ->
                    log.atWarn().log("{}", why);
        }
    }
}
