package io.routemedic.entry.console;

import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.remedy.decision.KillSwitch;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How the stack itself is, as only a function of it can see: with its permissions, its secrets and
 * its way to Slack. It sends nothing and writes nothing.
 */
public final class ConsoleSelf {

    /** Each is a call of API Gateway's control plane, which others want to ask too. */
    private static final int MOST_STAGES = 10;

    private final KillSwitch killSwitch;
    private final Supplier<List<Channel>> channels;
    private final ConfigurationReader reader;
    private final Configured configured;

    /**
     * What the configuration names.
     *
     * @param stages that may be healed
     * @param logGroups that have a filter of the stack
     */
    public record Configured(List<StageRef> stages, List<String> logGroups) {
        public Configured {
            stages = List.copyOf(stages);
            logGroups = List.copyOf(logGroups);
        }
    }

    public ConsoleSelf(
            KillSwitch killSwitch,
            Supplier<List<Channel>> channels,
            ConfigurationReader reader,
            Configured configured) {
        this.killSwitch = killSwitch;
        this.channels = channels;
        this.reader = reader;
        this.configured = configured;
    }

    /** {@code checks}, each {@code good}, {@code bad} or {@code unknown}, and {@code logGroups}. */
    Map<String, Object> answer() {
        return Map.of(
                "checks",
                Stream.of(
                                Stream.of(killSwitch()),
                                channels.get().stream().flatMap(ConsoleSelf::reachable),
                                configured.stages().stream().limit(MOST_STAGES).map(this::readable))
                        .flatMap(checks -> checks)
                        .toList(),
                "logGroups",
                configured.logGroups());
    }

    private Map<String, Object> killSwitch() {
        return switch (killSwitch.healingEnabled()) {
            case Reading.Read<Boolean>(Boolean on, var _) when on ->
                    check("kill switch", "good", "It is on: stages on ask or heal may be healed.");
            case Reading.Read<Boolean> _, Reading.Absent<Boolean> _ ->
                    check(
                            "kill switch",
                            configured.stages().isEmpty() ? "good" : "bad",
                            "It is not on: nothing is healed until somebody sets it to on.");
            case Reading.Unread<Boolean> unread ->
                    check("kill switch", "unknown", unread.sentence());
        };
    }

    private static Stream<Map<String, Object>> reachable(Channel channel) {
        return channel.tried().stream().map(tried -> reachable(channel.name(), tried));
    }

    private static Map<String, Object> reachable(String name, Delivery tried) {
        return switch (tried) {
            case Delivery.Delivered _, Delivery.Waiting _ ->
                    check(name, "good", "Its secret was read, and it would take a notice.");
            case Delivery.RetryLater(var _, String why) -> check(name, "unknown", why);
            case Delivery.Rejected(String why) -> check(name, "bad", why);
            case Delivery.Failed(String why) -> check(name, "bad", why);
        };
    }

    private Map<String, Object> readable(StageRef ref) {
        String what = "stage " + ref;
        return switch (reader.stage(ref)) {
            case Reading.Read<Stage> _ -> check(what, "good", "It can be read.");
            case Reading.Absent<Stage> _ ->
                    check(what, "bad", "It is not there: correct `healing` and deploy.");
            case Reading.Unread<Stage> unread -> check(what, "unknown", unread.sentence());
        };
    }

    private static Map<String, Object> check(String what, String state, String says) {
        return Map.of("check", what, "state", state, "says", says);
    }
}
