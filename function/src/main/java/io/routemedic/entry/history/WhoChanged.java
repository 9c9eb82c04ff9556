package io.routemedic.entry.history;

import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.history.Change;
import io.routemedic.gateway.history.ChangeHistory;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds to findings who brought their cause about, when and by which call. One that nobody can be
 * found for says so; one for which nobody could be looked for says that. All findings of a batch
 * together get {@value #SECONDS} seconds.
 */
public final class WhoChanged implements Authors {

    private static final int SECONDS = 15;
    private static final String CALL = "cloudtrail:LookupEvents";

    private final ChangeHistory history;
    private final SuspectFinder suspects;
    private final InstantSource clock;

    /**
     * @param reader answers from memory what the diagnosis has read
     */
    public WhoChanged(ChangeHistory history, ConfigurationReader reader, InstantSource clock) {
        this.history = history;
        this.suspects = new SuspectFinder(reader);
        this.clock = clock;
    }

    @Override
    public Search begin() {
        return new OneBatch(clock.instant());
    }

    /** What was asked once is not asked again: forty routes of one deployment are one question. */
    private final class OneBatch implements Search {

        private final Instant now;
        private final Map<Question, Reading<ChangeHistory.Extract>> asked = new HashMap<>();

        OneBatch(Instant now) {
            this.now = now;
        }

        @Override
        public Finding named(Finding finding) {
            List<Suspects> all = suspects.of(finding, now);
            for (Suspects one : all) {
                List<Reading<ChangeHistory.Extract>> answers =
                        one.events().stream().map(event -> ask(event, one)).toList();
                Optional<Change> found = found(one, answers);
                if (found.isPresent()) {
                    return led(finding, new Evidence(one.told().apply(found.get()), source()));
                }
                Optional<String> unread = unread(answers);
                if (unread.isPresent()) {
                    return unknown(finding, one, unread.get());
                }
            }
            return all.stream().findFirst().map(one -> nobody(finding, one)).orElse(finding);
        }

        private Finding nobody(Finding finding, Suspects one) {
            var none =
                    new Evidence(
                            "CloudTrail has no call that %s between %s and %s. It shows calls up to 15 minutes late, and for 90 days."
                                    .formatted(one.what(), one.from(), one.to()),
                            source());
            return finding.with(appended(finding.evidence(), none), finding.unchecked());
        }

        private static Finding led(Finding finding, Evidence first) {
            List<Evidence> evidence = new ArrayList<>(finding.evidence());
            evidence.addFirst(first);
            return finding.with(evidence, finding.unchecked());
        }

        private static Finding unknown(Finding finding, Suspects one, String why) {
            return finding.with(
                    finding.evidence(),
                    appended(
                            finding.unchecked(),
                            "Who %s is not known: %s".formatted(one.what(), why)));
        }

        private static <T> List<T> appended(List<T> all, T last) {
            return Stream.concat(all.stream(), Stream.of(last)).toList();
        }

        private Reading<ChangeHistory.Extract> ask(String event, Suspects one) {
            return asked.computeIfAbsent(
                    new Question(event, one.from(), one.to()), question -> ask(question));
        }

        private Reading<ChangeHistory.Extract> ask(Question question) {
            try {
                return history.changes(
                        question.event(),
                        question.from(),
                        question.to(),
                        now.plus(Duration.ofSeconds(SECONDS)));
            } catch (LedgerUnavailableException e) {
                return new Reading.Unread<>(
                        CALL, "RouteMedic's count of calls to CloudTrail could not be used.");
            }
        }

        private static Optional<Change> found(
                Suspects one, List<Reading<ChangeHistory.Extract>> answers) {
            return answers.stream()
                    .flatMap(answer -> answer.found().stream())
                    .flatMap(extract -> extract.changes().stream())
                    .filter(one.isIt())
                    .max(Comparator.comparing(Change::at));
        }

        private static Optional<String> unread(List<Reading<ChangeHistory.Extract>> answers) {
            Stream<String> failed =
                    answers.stream()
                            .flatMap(answer -> answer.unread().stream())
                            .map(Reading.Unread::why);
            boolean cut =
                    answers.stream()
                            .flatMap(answer -> answer.found().stream())
                            .anyMatch(extract -> !extract.whole());
            List<String> all = new ArrayList<>(failed.toList());
            if (cut) {
                all.add("CloudTrail has more calls of that time than RouteMedic reads.");
            }
            return all.stream().findFirst();
        }

        private Source source() {
            return new Source(CALL, clock.instant());
        }
    }

    private record Question(String event, Instant from, Instant to) {}
}
