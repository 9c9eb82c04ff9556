package io.routemedic.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How access log lines reach RouteMedic. */
public sealed interface AccessLogs {

    /** One subscription filter on each of these log groups. */
    record Named(List<Source> sources) implements AccessLogs {
        public Named {
            sources = List.copyOf(sources);
        }

        private Optional<Set<StageId>> stages() {
            Set<StageId> stages =
                    sources.stream()
                            .flatMap(source -> source.stage().stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            boolean eachHasOne = sources.stream().allMatch(s -> s.stage().isPresent());
            return eachHasOne ? Optional.of(stages) : Optional.empty();
        }
    }

    /**
     * One account-level subscription policy over all log groups of the account and region, except
     * RouteMedic's own and the excluded.
     *
     * @param logGroups those that are read of what is delivered; empty to read all. CloudWatch Logs
     *     knows no patterns here, so the functions pass the others over
     */
    record WholeAccount(
            List<String> exclude, List<LogGroupPattern> logGroups, Optional<String> filterPattern)
            implements AccessLogs {

        /** Everything. */
        public static final WholeAccount ALL =
                new WholeAccount(List.of(), List.of(), Optional.empty());

        public WholeAccount {
            exclude = List.copyOf(exclude);
            logGroups = List.copyOf(logGroups);
        }

        public boolean reads(String logGroup) {
            return logGroups.isEmpty()
                    || logGroups.stream().anyMatch(pattern -> pattern.fits(logGroup));
        }
    }

    /**
     * A Kinesis stream that the account's log groups already deliver to.
     *
     * @param key the customer-managed key that the stream is encrypted with, if it is with one
     */
    record Stream(String arn, Optional<String> key) implements AccessLogs {}

    /**
     * A stage's access log.
     *
     * @param stage which stage writes it; empty where the lines tell, or the log group's stages are
     *     to be looked up
     * @param format the stage's access log format, from which the filter pattern is generated
     * @param filterPattern used as it is, instead of a generated one
     */
    record Source(
            String logGroup,
            Optional<StageId> stage,
            Optional<String> format,
            Optional<String> filterPattern) {}

    /**
     * The only stages that RouteMedic has to read; empty when that cannot be known from the
     * configuration, so that any API of the account may have to be read.
     */
    default Optional<Set<StageId>> onlyStages() {
        return switch (this) {
            case Named named -> named.stages();
            case WholeAccount _ -> Optional.empty();
            case Stream _ -> Optional.empty();
        };
    }
}
