package io.routemedic.infra;

import io.routemedic.configuration.Notify;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.chatbot.SlackChannelConfiguration;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.StringConditions;
import software.amazon.awscdk.services.sns.SubscriptionFilter;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscriptionProps;
import software.constructs.Construct;

/**
 * How people and other systems are told: a topic with its e-mail subscribers, Amazon Q Developer,
 * the secret of Slack's webhook or bot, and an event bus. The topic is encrypted with the key that
 * AWS manages for SNS, which costs nothing and needs no grant.
 */
final class NoticeChannels extends Construct {
    /** Stack names have up to 128 characters, buses' up to 256. */
    private static final UniqueResourceNameOptions NAME_PARTS =
            UniqueResourceNameOptions.builder().maxLength(100).build();

    private final Topic topic;
    private final EventBus bus;
    private final Notify notify;
    private final Optional<SlackChannelConfiguration> amazonQ;

    NoticeChannels(Construct scope, String id, Notify notify) {
        super(scope, id);
        this.notify = notify;
        this.topic =
                Topic.Builder.create(this, "Topic")
                        .displayName("RouteMedic")
                        .masterKey(Alias.fromAliasName(this, "SnsKey", "alias/aws/sns"))
                        .enforceSsl(true)
                        .build();
        notify.emails().forEach(email -> topic.addSubscription(new EmailSubscription(email)));
        notify.owners().forEach(this::subscribe);
        this.bus =
                EventBus.Builder.create(this, "Bus")
                        .eventBusName(busName())
                        .description("What RouteMedic finds and does, for rules of your own")
                        .build();
        this.amazonQ = notify.slackChannel().map(this::postWithAmazonQ);
    }

    /** Owners get what the tags of a stage or an API say is theirs, and nothing else. */
    private void subscribe(Notify.Owner owner) {
        EmailSubscriptionProps theirs =
                EmailSubscriptionProps.builder()
                        .filterPolicy(
                                Map.of(
                                        "owner",
                                        SubscriptionFilter.stringFilter(
                                                StringConditions.builder()
                                                        .allowlist(List.of(owner.name()))
                                                        .build())))
                        .build();
        owner.emails()
                .forEach(email -> topic.addSubscription(new EmailSubscription(email, theirs)));
    }

    /**
     * A bus has to have a name, unique in account and region. The CDK's own is made of construct
     * ids, the same wherever one template is deployed.
     */
    private String busName() {
        return Aws.STACK_NAME + "-" + Names.uniqueResourceName(this, NAME_PARTS);
    }

    /**
     * Amazon Q asks for a name of its own, which is global to the account: stack and region keep
     * installations apart. What people type in the channel is not RouteMedic's business, and
     * without a guardrail of ours AWS's default is AdministratorAccess: so nothing is allowed.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/chatbot/latest/adminguide/understanding-permissions.html">Understanding
     *     Amazon Q Developer in chat applications permissions</a>
     */
    private SlackChannelConfiguration postWithAmazonQ(Notify.SlackChannel channel) {
        return SlackChannelConfiguration.Builder.create(this, "AmazonQ")
                .slackChannelConfigurationName(Aws.STACK_NAME + "-" + Aws.REGION)
                .slackWorkspaceId(channel.workspaceId())
                .slackChannelId(channel.channelId())
                .notificationTopics(List.of(topic))
                .guardrailPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName("AWSDenyAll")))
                .build();
    }

    /** Amazon Q posts these too, where it has a channel; otherwise nothing happens. */
    boolean post(ITopic others) {
        amazonQ.ifPresent(channel -> channel.addNotificationTopic(others));
        return amazonQ.isPresent();
    }

    /** Send notices over every channel that is configured. */
    void grantNotify(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("NoticeTopic")
                        .actions(List.of("sns:Publish"))
                        .resources(List.of(topic.getTopicArn()))
                        .build());
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("NoticeBus")
                        .actions(List.of("events:PutEvents"))
                        .resources(List.of(bus.getEventBusArn()))
                        .build());
        grantTrySlack(function);
    }

    /** See whether Slack would take a notice: the secret is read, and nothing is sent. */
    void grantTrySlack(MedicFunction function) {
        notify.slackWebhookSecret()
                .ifPresent(secret -> function.allow(reading("SlackWebhook", secret)));
        notify.slackWebhookKey()
                .ifPresent(key -> function.allow(decrypting("SlackWebhookKey", key)));
        notify.slackBot()
                .ifPresent(
                        bot -> {
                            function.allow(reading("SlackBot", bot.tokenSecret()));
                            bot.tokenKey()
                                    .ifPresent(
                                            key -> function.allow(decrypting("SlackBotKey", key)));
                        });
    }

    private static PolicyStatement reading(String id, String secret) {
        return PolicyStatement.Builder.create()
                .sid(id)
                .actions(List.of("secretsmanager:GetSecretValue"))
                .resources(List.of(arn(secret)))
                .build();
    }

    /** Through Secrets Manager only, which asks for the key on the caller's behalf. */
    private static PolicyStatement decrypting(String id, String key) {
        return PolicyStatement.Builder.create()
                .sid(id)
                .actions(List.of("kms:Decrypt"))
                .resources(List.of(key))
                .conditions(
                        Map.of(
                                "StringEquals",
                                Map.of(
                                        "kms:ViaService",
                                        "secretsmanager.%s.amazonaws.com".formatted(Aws.REGION))))
                .build();
    }

    /**
     * Secrets Manager ends each secret's ARN with six random characters, which a name cannot tell.
     */
    private static String arn(String secret) {
        return secret.startsWith("arn:")
                ? secret
                : "arn:%s:secretsmanager:%s:%s:secret:%s-??????"
                        .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, secret);
    }

    Topic topic() {
        return topic;
    }

    EventBus bus() {
        return bus;
    }
}
