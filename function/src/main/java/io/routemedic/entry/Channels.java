package io.routemedic.entry;

import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.EventBridgeChannel;
import io.routemedic.notice.channel.SecretsManagerSecrets;
import io.routemedic.notice.channel.SlackWebhookChannel;
import io.routemedic.notice.channel.SnsChannel;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to reach people and machines that the settings name. */
final class Channels {

    private final Settings settings;
    private final Clients clients;
    private final InstantSource clock;

    Channels(Settings settings, Clients clients, InstantSource clock) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
    }

    List<Channel> configured() {
        return Stream.of(slack(), topic(), bus()).flatMap(Optional::stream).toList();
    }

    private Optional<Channel> slack() {
        return settings.configuration()
                .notices()
                .slackWebhookSecret()
                .map(
                        secret ->
                                new SlackWebhookChannel(
                                        clients.slack(),
                                        new SecretsManagerSecrets(clients.secretsManager(), clock),
                                        secret));
    }

    private Optional<Channel> topic() {
        boolean amazonQ = settings.configuration().notices().amazonQ();
        return settings.topicArn().map(arn -> new SnsChannel(clients.sns(), arn, amazonQ));
    }

    private Optional<Channel> bus() {
        return settings.eventBus().map(bus -> new EventBridgeChannel(clients.eventBridge(), bus));
    }
}
