package io.routemedic.entry.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.message.Message;
import io.routemedic.remedy.heal.FakeGateway;
import io.routemedic.remedy.heal.HealWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleSelfTest {

    /** Nothing may be read. */
    private static final ConfigurationReader DENIED =
            new ConfigurationReader() {
                @Override
                public <T> Reading<T> read(Question<T> question) {
                    return question.answered(new Reading.Unread<>("apigateway:GetStage", "denied"));
                }
            };

    private static final Source SOURCE = new Source("ssm:GetParameter", Instant.EPOCH);

    private final HealWorld world = new HealWorld();
    private final List<Channel> channels = new ArrayList<>();
    private List<StageRef> stages = List.of();
    private ConfigurationReader reader = world.gateway;

    private Map<String, Object> answer(Reading<Boolean> killSwitch) {
        return new ConsoleSelf(
                        () -> killSwitch,
                        () -> channels,
                        reader,
                        new ConsoleSelf.Configured(stages, List.of("/apigw/orders")))
                .answer();
    }

    private Object states(Reading<Boolean> killSwitch) {
        List<?> checks = (List<?>) answer(killSwitch).getOrDefault("checks", List.of());
        return checks.stream().map(one -> ((Map<?, ?>) one).get("state")).toList();
    }

    private static Reading<Boolean> on() {
        return new Reading.Read<>(true, SOURCE);
    }

    private void slack(Delivery tried) {
        channels.add(
                new Channel() {
                    @Override
                    public String name() {
                        return "slack";
                    }

                    @Override
                    public Optional<Delivery> tried() {
                        return Optional.of(tried);
                    }

                    @Override
                    public Delivery deliver(Message message) {
                        throw new AssertionError("Nothing is sent");
                    }
                });
    }

    @Test
    void namesTheLogGroupsThatHaveAFilter() {
        assertThat(answer(on())).containsEntry("logGroups", List.of("/apigw/orders"));
    }

    @Test
    void takesAKillSwitchThatIsOffForAFaultOnlyWhereStagesMayBeHealed() {
        assertThat(states(new Reading.Read<>(false, SOURCE))).isEqualTo(List.of("good"));

        stages = List.of(FakeGateway.PROD);
        assertThat(states(new Reading.Absent<>(SOURCE))).isEqualTo(List.of("bad", "good"));
        assertThat(states(new Reading.Unread<>("ssm:GetParameter", "denied")))
                .isEqualTo(List.of("unknown", "good"));
    }

    @Test
    void tellsWhatSlackWouldSay() {
        slack(new Delivery.Delivered());
        slack(new Delivery.Failed("Slack answered 404 (no_service)."));
        slack(new Delivery.RetryLater(Duration.ofMinutes(1), "Slack did not answer."));

        assertThat(states(on())).isEqualTo(List.of("good", "good", "bad", "unknown"));
        assertThat(answer(on()).toString()).contains("no_service");
    }

    @Test
    void looksWhetherStagesThatMayBeHealedCanBeRead() {
        stages = List.of(FakeGateway.PROD);
        assertThat(states(on())).isEqualTo(List.of("good", "good"));

        reader = DENIED;
        assertThat(states(on())).isEqualTo(List.of("good", "unknown"));
    }
}
