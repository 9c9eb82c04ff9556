package io.routemedic.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When healing is allowed, for every stage.
 *
 * @param quietPeriod how long a draft must have been unchanged before it is published
 * @param verifyAfter how long after a switch its effect is looked at first
 * @param maxHealsPerDay per stage, in any 24 hours
 * @param requests how many failed requests it takes
 * @param sources from how many distinct sources
 * @param managedElsewhere tag keys, or {@code key=value}, that mark an API or stage as deployed by
 *     another tool, besides the {@linkplain #USUAL_MARKERS usual ones}
 */
public record Limits(
        Duration quietPeriod,
        Duration verifyAfter,
        int maxHealsPerDay,
        int requests,
        int sources,
        List<String> managedElsewhere) {

    /**
     * What teams commonly tag with where Terraform, OpenTofu, Pulumi or the Serverless Framework
     * deploy. None of these tools tags by itself; CloudFormation does, and is always recognised.
     */
    public static final Set<String> USUAL_MARKERS =
            Set.of(
                    "ManagedBy=terraform",
                    "managed-by=terraform",
                    "managed_by=terraform",
                    "ManagedBy=opentofu",
                    "managed-by=opentofu",
                    "managed_by=opentofu",
                    "ManagedBy=pulumi",
                    "managed-by=pulumi",
                    "managed_by=pulumi",
                    "terraform=true",
                    "pulumi:project");

    public Limits {
        managedElsewhere = List.copyOf(managedElsewhere);
    }

    /** All tags that mark an API or stage as deployed by another tool. */
    public Set<String> markers() {
        return Stream.concat(USUAL_MARKERS.stream(), managedElsewhere.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
