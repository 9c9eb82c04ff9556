package io.routemedic.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Another tool that deploys an API, as the tags of a stage or an API tell: CloudFormation, SAM and
 * the CDK tag what they make; other tools are known by configured tags.
 */
public sealed interface Deployer {

    /** A CloudFormation stack, whatever wrote its template; empty where no tag names it. */
    record Stack(Optional<String> name) implements Deployer {
        @Override
        public String words() {
            return name.map(known -> "the CloudFormation stack `" + known + "`")
                    .orElse("a CloudFormation stack");
        }
    }

    /** A tool that a tag stands for. */
    record Tool(String tag) implements Deployer {
        @Override
        public String words() {
            return "another tool (tag `" + tag + "`)";
        }
    }

    /** It in a sentence. */
    String words();

    /**
     * Who deploys what has these tags.
     *
     * @param markers {@link HealingRules#managedElsewhere}
     */
    static Optional<Deployer> of(Map<String, String> tags, Set<String> markers) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .filter(tag -> Tags.isMarker(tag.getKey(), tag.getValue(), markers))
                        .findFirst()
                        .map(tag -> Tags.deployer(tags, tag));
    }

    /** How the tags are read. */
    final class Tags {
        private static final String CLOUDFORMATION = "aws:cloudformation:";
        private static final String STACK_NAME = CLOUDFORMATION + "stack-name";

        private Tags() {}

        private static boolean isMarker(String key, String value, Set<String> markers) {
            String tagged = lower(key + "=" + value);
            return key.startsWith(CLOUDFORMATION)
                    || markers.stream()
                            .map(Tags::lower)
                            .anyMatch(marker -> marker.equals(tagged) || marker.equals(lower(key)));
        }

        private static Deployer deployer(
                Map<String, String> tags, Map.Entry<String, String> marker) {
            return marker.getKey().startsWith(CLOUDFORMATION)
                    ? new Stack(Optional.ofNullable(tags.get(STACK_NAME)))
                    : new Tool(marker.getKey() + "=" + marker.getValue());
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
