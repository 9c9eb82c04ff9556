package io.routemedic.notice.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.incident.Incident;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that a notice offers for an unsigned request must not hurt who pastes it. */
class SignedRequestWordingTest {

    private static final String HOST = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";

    @Test
    void takesBracketsInAPathForThemselves() {
        assertThat(commands("GET", "/prod/orders/[1-5]"))
                .singleElement()
                .satisfies(
                        command ->
                                assertThat(command)
                                        .startsWith("curl --globoff --path-as-is --aws-sigv4 ")
                                        .endsWith(" 'https://" + HOST + "/prod/orders/[1-5]'"));
    }

    @Test
    void asksForTheHeadAlone() {
        assertThat(commands("HEAD", "/prod/orders"))
                .singleElement()
                .satisfies(
                        command -> assertThat(command).contains(" --head ").doesNotContain("-X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "POST", "PUT", "PATCH", "OPTIONS", "PURGE", "get"})
    void offersNoCommandThatMayChangeSomething(String method) {
        assertThat(commands(method, "/prod/orders/[1-5]")).isEmpty();
        assertThat(words(method, "/prod/orders/[1-5]"))
                .contains("Sign the request with Signature Version 4.")
                .contains("may change something");
    }

    @Test
    void sendsKeysToNoOtherHost() {
        assertThat(commands("GET", "@evil.example/orders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prod/reset/[redacted]",
                "/prod/reset/{32 hex digits}",
                "/prod/https://evil.example/login",
                "/prod/\"www.evil.example"
            })
    void offersNoCommandForAPathThatIsHiddenOrALink(String path) {
        assertThat(commands("GET", path)).isEmpty();
    }

    private static List<String> commands(String method, String path) {
        return message(method, path).all().stream()
                .map(Section::blocks)
                .flatMap(List::stream)
                .filter(Block.Command.class::isInstance)
                .map(block -> ((Block.Command) block).line())
                .filter(line -> line.startsWith("curl"))
                .toList();
    }

    private static String words(String method, String path) {
        return PlainText.of(message(method, path));
    }

    private static Message message(String method, String path) {
        Incident incident = Samples.incident(method, path, List.of(path));
        return Wording.of(
                Samples.found(
                        Samples.finding(
                                incident,
                                Cause.UNSIGNED_IAM_REQUEST,
                                Confidence.CERTAIN,
                                List.of(new Remedy.SignRequest(Samples.ORDERS))),
                        Samples.TELL));
    }
}
