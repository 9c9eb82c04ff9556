package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.local.services.SlackSink;
import io.routemedic.local.services.SlackSink.SlackMessage;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.SecretSource;
import io.routemedic.notice.channel.SlackApi;
import io.routemedic.notice.channel.SlackBotChannel;
import io.routemedic.notice.channel.SlackWebhookChannel;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.DynamoChannelTurns;
import io.routemedic.notice.delivery.DynamoDeliveryLog;
import io.routemedic.notice.delivery.DynamoSlackThreads;
import io.routemedic.notice.delivery.OwedNotices;
import io.routemedic.remedy.heal.HealOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;

/** Slack as it can be, with the state table as it is, and a clock that goes when somebody waits. */
class SlackDeliveryTest {

    private static final Instant START = Instant.parse("2026-11-24T03:05:00Z");
    private static final String CHANNEL = "C0123ABCD";
    private static final StageRef PROD =
            new StageRef(new ApiId("a1b2c3d4e5"), new StageName("prod"));

    private final LocalTables tables = new LocalTables();
    private final SlackSink slack = new SlackSink();
    private final SdkHttpClient http = ApacheHttpClient.create();
    private final DynamoDeliveryLog log = new DynamoDeliveryLog(tables.ledger());
    private final DynamoChannelTurns turns = new DynamoChannelTurns(tables.ledger());
    private final List<Instant> posted = new ArrayList<>();
    private Instant now = START;

    @AfterEach
    void close() {
        http.close();
        slack.close();
        tables.close();
    }

    @Test
    void deliversOnceThroughThrottlesAndAnErrorUnderRedelivery() {
        slack.refuseNext(List.of(429, 429, 500));
        Channel webhook = webhook();
        for (int minute = 0; minute < 6; minute++) {
            announce(webhook, switched("heal-1"));
            round(webhook);
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(slack.posts()).hasSize(1);
        assertThat(log.owed("slack", 9)).isEmpty();
        assertThat(log.missing("heal-1/switched/dep002", Set.of("slack"))).isEmpty();
    }

    @Test
    void tellsOfAnHoursOutageWithinFiveMinutesInOrderAndAtOneASecond() {
        Channel webhook = webhook();
        outage(webhook, 30);
        Instant back = now;
        while (!log.owed("slack", 1).isEmpty()) {
            round(webhook);
            now = now.plus(Duration.ofSeconds(5));
        }

        assertThat(slack.posts()).hasSize(30);
        assertThat(Duration.between(back, now)).isLessThan(Duration.ofMinutes(5));
        for (int i = 1; i < posted.size(); i++) {
            assertThat(Duration.between(posted.get(i - 1), posted.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void sumsUpTwoHundredNoticesOfAnHoursOutage() {
        Channel webhook = webhook();
        outage(webhook, 200);

        round(webhook);

        assertThat(slack.posts()).hasSize(1);
        assertThat(slack.posts().getFirst()).contains("200 notices", "and 186 more");
        assertThat(log.owed("slack", 1)).isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        announce(webhook, switched("after"));
        assertThat(slack.posts()).hasSize(2);
    }

    @Test
    void answersInTheFindingsThreadAndKeepsItsFirstMessageCurrent() {
        Channel bot = bot();
        announce(bot, switched("heal-1"));
        now = now.plus(Duration.ofSeconds(1));
        announce(bot, verified("heal-1"));

        assertThat(slack.channel()).hasSize(2);
        SlackMessage first = slack.channel().getFirst();
        SlackMessage reply = slack.channel().getLast();
        assertThat(first.thread()).isEmpty();
        assertThat(reply.thread()).contains(first.timestamp());
        assertThat(reply.body().path("channel").asText()).isEqualTo(CHANNEL);
        assertThat(first.body().at("/blocks/0/text/text").asText()).doesNotContain("*Now:*");
        assertThat(first.body().at("/blocks/1/text/text").asText())
                .startsWith("*Now:* ")
                .contains(reply.body().path("text").asText());
    }

    @Test
    void beginsAnewWhereTheFirstMessageWasDeleted() {
        Channel bot = bot();
        announce(bot, switched("heal-1"));
        slack.deleteAll();
        now = now.plus(Duration.ofSeconds(1));
        announce(bot, verified("heal-1"));

        assertThat(slack.channel()).singleElement().matches(one -> one.thread().isEmpty());
    }

    @Test
    void losesNoReplyWhileSlackRefusesAndKeepsTheirOrder() {
        Channel bot = bot();
        announce(bot, switched("heal-1"));
        now = now.plus(Duration.ofSeconds(1));
        slack.failNext("internal_error");
        announce(bot, verified("heal-1"));
        announce(bot, switched("heal-2"));
        assertThat(slack.channel()).hasSize(1);

        now = now.plus(Duration.ofMinutes(1));
        round(bot);

        assertThat(slack.channel()).hasSize(3);
        assertThat(slack.channel().get(1).body().path("text").asText())
                .isNotEqualTo(slack.channel().get(2).body().path("text").asText());
        assertThat(slack.channel().subList(1, 3))
                .allMatch(one -> one.thread().equals(Optional.of("1793872800.000001")));
    }

    @Test
    void saysWhatToDoWhereTheBotMayNotPost() {
        slack.failNext("not_in_channel");

        assertThat(announce(bot(), switched("heal-1")))
                .isEqualTo(
                        new Delivery.Failed(
                                "Slack refused chat.postMessage (not_in_channel). Invite the app to"
                                        + " the channel."));
    }

    @Test
    void neverShowsTheToken() {
        Channel wrong = bot("xoxb-wrong-token");

        assertThat(announce(wrong, switched("heal-1")).toString())
                .contains("invalid_auth")
                .doesNotContain("xoxb-wrong");
    }

    private void outage(Channel channel, int notices) {
        slack.refuseNext(List.of(503));
        for (int i = 0; i < notices; i++) {
            announce(channel, switched("heal-" + i));
        }
        assertThat(slack.posts()).isEmpty();
        now = now.plus(Duration.ofHours(1));
    }

    private Delivery announce(Channel channel, Notice notice) {
        return new Announcer(List.of(channel), log, turns, () -> now)
                .announce(notice)
                .getOrDefault("slack", new Delivery.Waiting());
    }

    private OwedNotices.Report round(Channel channel) {
        return new OwedNotices(
                        List.of(channel),
                        log,
                        turns,
                        () -> now,
                        time -> {
                            posted.add(now);
                            now = now.plus(time);
                        })
                .deliver(Duration.ofSeconds(55));
    }

    private Channel webhook() {
        return new SlackWebhookChannel(http, secret(slack.webhook().toString()), "secret");
    }

    private Channel bot() {
        return bot(SlackSink.TOKEN);
    }

    private Channel bot(String token) {
        return new SlackBotChannel(
                new SlackApi(http, slack.api()),
                secret(token),
                new DynamoSlackThreads(tables.ledger(), () -> now),
                new SlackBotChannel.Target("secret", CHANNEL));
    }

    private static SecretSource secret(String value) {
        return name -> new Reading.Read<>(value, new Source(name, START));
    }

    private static Notice switched(String heal) {
        return notice(
                new HealOutcome.Switched(
                        heal, PROD, new DeploymentId("dep001"), new DeploymentId("dep002")));
    }

    private static Notice verified(String heal) {
        return notice(
                new HealOutcome.Verified(
                        heal,
                        PROD,
                        new DeploymentId("dep001"),
                        new DeploymentId("dep002"),
                        "A request was answered."));
    }

    private static Notice notice(HealOutcome outcome) {
        return new Notice.Healed(
                "0123456789abcdef",
                "0123456789abcdef",
                "111122223333",
                "eu-west-1",
                Optional.empty(),
                Optional.empty(),
                "POST",
                "/prod/orders",
                outcome);
    }
}
