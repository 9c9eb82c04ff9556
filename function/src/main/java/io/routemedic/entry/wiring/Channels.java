package io.routemedic.entry.wiring;

import io.routemedic.configuration.Notify;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.EventBridgeChannel;
import io.routemedic.notice.channel.OfStack;
import io.routemedic.notice.channel.SecretsManagerSecrets;
import io.routemedic.notice.channel.SlackWebhookChannel;
import io.routemedic.notice.channel.SnsChannel;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The ways to reach people and machines that the settings name. */
final class Channels {

    private Channels() {}

    static List<Channel> of(Settings settings, Clients clients, InstantSource clock) {
        Notify notices = settings.configuration().notices();
        List<Channel> channels = new ArrayList<>();
        notices.slackWebhookSecret()
                .ifPresent(
                        secret -> {
                            var secrets =
                                    new SecretsManagerSecrets(clients.secretsManager(), clock);
                            channels.add(
                                    new SlackWebhookChannel(clients.waitedFor(), secrets, secret));
                        });
        settings.topicArn()
                .ifPresent(
                        arn -> channels.add(new SnsChannel(clients.sns(), arn, notices.amazonQ())));
        settings.eventBus()
                .ifPresent(bus -> channels.add(new EventBridgeChannel(clients.eventBridge(), bus)));
        return OfStack.named(settings.service(), List.copyOf(channels));
    }
}
