package io.routemedic.notice.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.policy.Decision;
import io.routemedic.policy.guards.Guards;
import io.routemedic.routing.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every notice has in common, those of the sample cases and those of every cause: it says at
 * once what to do, in few words, and never what a guard would not have.
 */
class NoticeShapeTest {

    private static final Path EVENTS =
            Path.of(System.getProperty("routemedic.home")).resolve("events");
    private static final Pattern BETWEEN = Pattern.compile("\\n-{72}\\n\\n");
    private static final int MOST_WORDS = 79;

    /** What guards say of a deployment that would do harm, whoever made it. */
    private static final Pattern REFUSED =
            Pattern.compile(
                    "would revert a deployment|has a canary|to everyone: give|would take away"
                            + "|change who may call|differs from what is live|could not be compared"
                            + "|has no integration|The draft changed less|was rolled back at"
                            + "|adds no route");

    static Stream<String> all() {
        return Stream.concat(golden(), worded());
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatToDoFirstThenWhyAndThenWhatItRestsOn(String notice) {
        List<String> headings =
                notice.lines()
                        .skip(1)
                        .filter(line -> !line.isBlank() && !line.startsWith(" "))
                        .toList();

        assertThat(notice.lines().skip(2).findFirst().orElseThrow())
                .isIn("What to do", "What I do");
        assertThat(headings.getLast()).isEqualTo("Where");
        assertThat(headings.subList(1, headings.indexOf(PlainText.FOLD)))
                .isIn(List.of("Why"), List.of());
        assertThat(headings).containsOnlyOnce(PlainText.FOLD);
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysBelowEightyWordsBeforeTheEvidence(String notice) {
        String head = notice.substring(0, notice.indexOf("\n" + PlainText.FOLD + "\n"));

        assertThat(head.split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void offersNothingThatAGuardRefused(String notice) {
        if (REFUSED.matcher(notice).find()) {
            assertThat(notice).doesNotContain("create-deployment");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void needsNoWordOfRouteMedicsOwnMaking(String notice) {
        String flow = notice.substring(0, notice.lastIndexOf("\nWhere\n"));

        assertThat(flow)
                .doesNotContainIgnoringCase("circuit breaker")
                .doesNotContain("finding `", "Finding `")
                .doesNotContain(Guards.all().stream().map(guard -> guard.name()).toList());
        String head = notice.substring(0, notice.indexOf("\n" + PlainText.FOLD + "\n"));
        assertThat(head).doesNotContain(Arrays.stream(Cause.values()).map(Cause::id).toList());
    }

    private static Stream<String> golden() {
        try (Stream<Path> cases = Files.list(EVENTS)) {
            return cases
                    .map(folder -> folder.resolve("notice.txt"))
                    .filter(Files::exists)
                    .sorted()
                    .map(NoticeShapeTest::text)
                    .toList()
                    .stream()
                    .flatMap(BETWEEN::splitAsStream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each cause, however sure, with what remedies it. */
    private static Stream<String> worded() {
        return Arrays.stream(Cause.values())
                .flatMap(
                        cause ->
                                Arrays.stream(Confidence.values()).flatMap(sure -> of(cause, sure)))
                .map(notice -> PlainText.of(Wording.of(notice)));
    }

    private static Stream<Notice> of(Cause cause, Confidence confidence) {
        Finding finding = Samples.finding(cause, confidence, remedies(cause));
        Stream<Notice> told =
                Stream.of(Samples.found(finding, Samples.TELL), new Notice.Asked(finding));
        return cause == Cause.ROUTE_NOT_DEPLOYED ? Stream.concat(told, decided(finding)) : told;
    }

    private static Stream<Notice> decided(Finding finding) {
        return Stream.of(
                Samples.found(finding, Samples.TELL, Optional.of(Samples.plan())),
                Samples.found(finding, new Decision.Heal(Samples.plan())),
                Samples.found(finding, new Decision.Ask(Samples.plan(), List.of())));
    }

    private static List<Remedy> remedies(Cause cause) {
        Remedy define = new Remedy.DefineRoute(Samples.PROD, new Route("OPTIONS", "/orders"));
        Remedy instead = new Remedy.RequestInstead("GET", "/prod/orders");
        return switch (cause) {
            case ROUTE_NOT_DEPLOYED -> List.of(new Remedy.Deploy(Samples.PROD, Samples.ORDERS));
            case UNSIGNED_IAM_REQUEST -> List.of(new Remedy.SignRequest(Samples.ORDERS));
            case CANARY_MISMATCH -> List.of(new Remedy.EndCanary(Samples.PROD, true));
            case WRONG_MAPPING -> List.of(new Remedy.Remap("api.example.com", "v1", Samples.PROD));
            case STAGE_IN_PATH, BASE_PATH_IN_PATH, PATH_SPELLING, SEGMENTS_REWRITTEN ->
                    List.of(instead);
            case METHOD_NOT_DEFINED -> List.of(instead, define);
            case ROUTE_REMOVED, GREEDY_PARENT, PREFLIGHT_NOT_DEFINED -> List.of(define);
            case LOG_FORMAT_INSUFFICIENT ->
                    List.of(new Remedy.SetLogFormat(Samples.PROD, "{\"path\":\"$context.path\"}"));
            case INTEGRATION_ANSWERED,
                    DEPLOYED_MOMENTS_AGO,
                    NEAREST_ROUTE,
                    SCANNER_PROBE,
                    UNDETERMINED,
                    NO_SUCH_API,
                    NO_SUCH_STAGE,
                    NO_MAPPING,
                    EXECUTE_API_DISABLED ->
                    List.of(new Remedy.GrantRead("apigateway:GetStage"));
        };
    }
}
