package io.routemedic.policy.guards;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * No other tool deploys this API: it would revert a deployment that it does not know of.
 * CloudFormation, SAM and the CDK tag what they make; other tools are known by configured tags.
 */
public final class NotManagedElsewhere implements Guard {

    private static final String CLOUDFORMATION = "aws:cloudformation:";
    private static final String STACK_NAME = CLOUDFORMATION + "stack-name";

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(
                        this,
                        proposal.stage(),
                        stage -> against(stage, proposal.rules().managedElsewhere()))
                .or(
                        () ->
                                Judgement.of(
                                        this,
                                        proposal.api(),
                                        api -> against(api, proposal.rules().managedElsewhere())));
    }

    private static Optional<String> against(Stage stage, Set<String> markers) {
        return against("Stage `" + stage.ref() + "`", stage.tags(), markers);
    }

    private static Optional<String> against(RestApi api, Set<String> markers) {
        return against("API `" + api.id() + "`", api.tags(), markers);
    }

    private static Optional<String> against(
            String subject, Map<String, String> tags, Set<String> markers) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .filter(tag -> isMarker(tag.getKey(), tag.getValue(), markers))
                        .findFirst()
                        .map(
                                tag ->
                                        subject
                                                + " is deployed by "
                                                + deployer(tags, tag)
                                                + ", which would revert a deployment of"
                                                + " RouteMedic's: deploy it there.");
    }

    private static boolean isMarker(String key, String value, Set<String> markers) {
        String tagged = lower(key + "=" + value);
        return key.startsWith(CLOUDFORMATION)
                || markers.stream()
                        .map(NotManagedElsewhere::lower)
                        .anyMatch(marker -> marker.equals(tagged) || marker.equals(lower(key)));
    }

    private static String deployer(Map<String, String> tags, Map.Entry<String, String> marker) {
        if (!marker.getKey().startsWith(CLOUDFORMATION)) {
            return "another tool (tag `" + marker.getKey() + "=" + marker.getValue() + "`)";
        }
        return Optional.ofNullable(tags.get(STACK_NAME))
                .map(stack -> "the CloudFormation stack `" + stack + "`")
                .orElse("a CloudFormation stack");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
