package io.routemedic.entry;

import java.util.List;
import java.util.Optional;

/**
 * Whom to tell.
 *
 * @param slackWebhookSecret the name of the Secrets Manager secret that holds the webhook's URL
 * @param emails subscribed to the topic when it is deployed
 * @param amazonQ whether the topic also gets Amazon Q Developer's custom notifications
 */
public record Notify(Optional<String> slackWebhookSecret, List<String> emails, boolean amazonQ) {
    public Notify {
        emails = List.copyOf(emails);
    }
}
