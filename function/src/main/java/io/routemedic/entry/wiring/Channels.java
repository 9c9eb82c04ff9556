package io.routemedic.entry.wiring;

import io.routemedic.configuration.Notify;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.EventBridgeChannel;
import io.routemedic.notice.channel.OfStack;
import io.routemedic.notice.channel.SecretsManagerSecrets;
import io.routemedic.notice.channel.SlackApi;
import io.routemedic.notice.channel.SlackBotChannel;
import io.routemedic.notice.channel.SlackWebhookChannel;
import io.routemedic.notice.channel.SnsChannel;
import io.routemedic.notice.delivery.DynamoSlackThreads;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The ways to reach people and machines that the settings name. */
final class Channels {

    private static final SecretsManagerSecrets.Settings WEBHOOK =
            new SecretsManagerSecrets.Settings("slackWebhookSecret", "slackWebhookKey");
    private static final SecretsManagerSecrets.Settings BOT =
            new SecretsManagerSecrets.Settings("slackBot.tokenSecret", "slackBot.tokenKey");

    private Channels() {}

    static List<Channel> of(
            Settings settings, Clients clients, DynamoTables state, InstantSource clock) {
        Notify notices = settings.configuration().notices();
        List<Channel> channels = new ArrayList<>();
        notices.slackWebhookSecret()
                .ifPresent(
                        secret -> {
                            var secrets =
                                    new SecretsManagerSecrets(
                                            clients.secretsManager(), clock, WEBHOOK);
                            channels.add(
                                    new SlackWebhookChannel(clients.waitedFor(), secrets, secret));
                        });
        notices.slackBot()
                .map(bot -> slackBot(bot, settings, clients, state, clock))
                .ifPresent(channels::add);
        settings.topicArn()
                .ifPresent(
                        arn -> channels.add(new SnsChannel(clients.sns(), arn, notices.amazonQ())));
        settings.eventBus()
                .ifPresent(bus -> channels.add(new EventBridgeChannel(clients.eventBridge(), bus)));
        return OfStack.named(settings.service(), List.copyOf(channels));
    }

    private static Channel slackBot(
            Notify.SlackBot bot,
            Settings settings,
            Clients clients,
            DynamoTables state,
            InstantSource clock) {
        return new SlackBotChannel(
                new SlackApi(clients.waitedFor(), settings.slackApi()),
                new SecretsManagerSecrets(clients.secretsManager(), clock, BOT),
                new DynamoSlackThreads(state, clock),
                new SlackBotChannel.Target(bot.tokenSecret(), bot.channelId()));
    }
}
