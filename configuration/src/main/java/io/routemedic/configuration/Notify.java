package io.routemedic.configuration;

import java.util.List;
import java.util.Optional;

/**
 * Who is told.
 *
 * @param slackWebhookSecret name or ARN of the Secrets Manager secret with the webhook's URL
 * @param slackWebhookKey ARN of the customer-managed key that the secret is encrypted with, if it
 *     is
 * @param amazonQ whether notices carry Amazon Q Developer's custom notification
 * @param slackChannel the channel that Amazon Q is to post to; empty when that is set up elsewhere
 * @param slackBot who posts to Slack in threads, in place of a webhook
 */
public record Notify(
        Optional<String> slackWebhookSecret,
        Optional<String> slackWebhookKey,
        List<String> emails,
        boolean amazonQ,
        Optional<SlackChannel> slackChannel,
        Optional<SlackBot> slackBot) {
    /**
     * The bot of a Slack app, which posts to one channel.
     *
     * @param tokenSecret name or ARN of the Secrets Manager secret with its token
     * @param tokenKey ARN of the customer-managed key that the secret is encrypted with, if it is
     */
    public record SlackBot(String tokenSecret, String channelId, Optional<String> tokenKey) {}

    /** A Slack channel of a workspace that is already authorised in Amazon Q Developer. */
    public record SlackChannel(String workspaceId, String channelId) {}

    public Notify {
        emails = List.copyOf(emails);
    }
}
