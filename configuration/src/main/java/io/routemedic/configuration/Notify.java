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
 * @param ownerTags keys of the tags that say whose an API or a stage is, the most telling first
 * @param owners who is told of their own APIs
 */
public record Notify(
        Optional<String> slackWebhookSecret,
        Optional<String> slackWebhookKey,
        List<String> emails,
        boolean amazonQ,
        Optional<SlackChannel> slackChannel,
        Optional<SlackBot> slackBot,
        List<String> ownerTags,
        List<Owner> owners) {
    /**
     * The bot of a Slack app, which posts to one channel.
     *
     * @param tokenSecret name or ARN of the Secrets Manager secret with its token
     * @param tokenKey ARN of the customer-managed key that the secret is encrypted with, if it is
     */
    public record SlackBot(String tokenSecret, String channelId, Optional<String> tokenKey) {}

    /**
     * Who looks after some of the APIs.
     *
     * @param name what the tag says
     * @param emails told of what is theirs
     */
    public record Owner(String name, List<String> emails) {
        public Owner {
            emails = List.copyOf(emails);
        }
    }

    /** A Slack channel of a workspace that is already authorised in Amazon Q Developer. */
    public record SlackChannel(String workspaceId, String channelId) {}

    public Notify {
        emails = List.copyOf(emails);
        ownerTags = List.copyOf(ownerTags);
        owners = List.copyOf(owners);
    }
}
