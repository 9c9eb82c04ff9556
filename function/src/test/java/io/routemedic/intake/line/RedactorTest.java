package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.routemedic.intake.format.Unescape;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class RedactorTest {

    private static final String JWT =
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";

    private final Redactor redactor = new Redactor();

    private String redact(String text) {
        return redactor.redact(text, 1000);
    }

    @Test
    void removesTheTokenFromTheOlderComplaint() {
        assertThat(
                        redact(
                                "'dXNlcjpwYXNz' not a valid key=value pair (missing equal-sign) in"
                                        + " Authorization header: 'Basic dXNlcjpwYXNz'."))
                .isEqualTo(
                        "'[redacted]' not a valid key=value pair (missing equal-sign) in"
                                + " Authorization header: '[redacted]'.");
    }

    @Test
    void removesATokenThatQuotesTheComplaintItself() {
        String token = "a' not a valid key=value pair 's3cr3t";
        assertThat(
                        redact(
                                "'"
                                        + token
                                        + "' not a valid key=value pair (missing equal-sign) in"
                                        + " Authorization header: 'Bearer "
                                        + token
                                        + "'."))
                .doesNotContain("Bearer a");
    }

    @Test
    void removesTheHashFromTheNewerComplaint() {
        assertThat(
                        redact(
                                "Invalid key=value pair (missing equal-sign) in Authorization"
                                        + " header (hashed with SHA-256 and encoded with Base64):"
                                        + " 'OsDch8nCTDLRsIMIMtpwKvNTzq79dHu/I7JKf1KEjWQ='."))
                .isEqualTo(
                        "Invalid key=value pair (missing equal-sign) in Authorization header"
                                + " (hashed with SHA-256 and encoded with Base64): '[redacted]'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer SECRET/part+two.three==",
                "authorization=basic SECRET",
                "/cb?access_token=SECRET",
                "/cb?a=1&api_key=SECRET&b=2",
                "X-Amz-Signature=SECRET",
                "\"apiKey\": \"SECRET\"",
                "password:SECRET",
                "x-api-key: SECRET",
                "client_secret=SECRET/x"
            })
    void removesNamedSecrets(String text) {
        assertThat(redact(text)).doesNotContain("SECRET").contains("[redacted]");
    }

    @Test
    void removesTokensThatShowThemselves() {
        assertThat(redact("x " + JWT + " y")).isEqualTo("x [redacted] y");
        assertThat(redact("/reset/" + JWT + "/now")).isEqualTo("/reset/[redacted]/now");
        assertThat(redact("id AKIAIOSFODNN7EXAMPLE")).isEqualTo("id [redacted]");
        assertThat(redact("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
                .isEqualTo("{64 hex digits}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing Authentication Token",
                "/prod/orders/12345/items",
                "Authorization header requires 'Credential' parameter. Authorization header"
                        + " requires 'Signature' parameter.",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)",
                "/prod/monkeys/AKIA",
                "ümläut 日本 🎉",
                "/a-very-long-name-of-a-resource-with-many-words-in-it"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\\u0000b\\u001b[31mc,ab[31mc",
        "a\\u202eb\\u2066c,abc",
        "a\\u200bb\\ufeff,ab",
        "a\\u2028b,a b",
        "a\\ud800b,ab"
    })
    void removesWhatCannotBeSeen(String escaped, String expected) {
        assertThat(redact(Unescape.JSON.apply(escaped))).isEqualTo(expected);
    }

    @Test
    void turnsLineBreaksIntoSpaces() {
        assertThat(redact("a\r\nb\tc")).isEqualTo("a  b c");
    }

    @Test
    void boundsTheLength() {
        assertThat(redactor.redact("abcdef", 6)).isEqualTo("abcdef");
        assertThat(redactor.redact("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(redactor.redact("ab 🎉🎉", 5)).isEqualTo("ab …");
        assertThat(redactor.redact("x", 0)).isEqualTo("…");
    }

    @Test
    void showsTheShapeOfWhatIsOpaqueAndKeepsTheSegments() {
        assertThat(redact("/a/0123456789abcdef0123456789abcdef/b"))
                .isEqualTo("/a/{32 hex digits}/b");
        assertThat(redact("/a/2f1a8c1e-0f5b-4a5e-9d0a-5d2c1b3e4f5a/b")).isEqualTo("/a/{a UUID}/b");
        assertThat(redact("/a/ada%40example.com/b")).isEqualTo("/a/{an e-mail address}/b");
        assertThat(redact("/a/4111111111111111/b")).isEqualTo("/a/{a card number}/b");
        assertThat(redact("/a/Zx81kQp0RtYw/b")).isEqualTo("/a/{12 characters}/b");
        assertThat(redact("/a/reset/4fj29x/b")).isEqualTo("/a/reset/{6 characters}/b");
    }

    @Test
    void knowsWhatItHasHiddenFromWhatWasSent() {
        for (String sent :
                List.of(
                        "/a/" + JWT,
                        "/a/0123456789abcdef0123456789abcdef",
                        "/a/2f1a8c1e-0f5b-4a5e-9d0a-5d2c1b3e4f5a",
                        "/a/Zx81kQp0RtYw",
                        "/a/4111111111111111",
                        "/a/ada@example.com")) {
            assertThat(Redactor.hidesPartOf(redact(sent))).as(sent).isTrue();
        }
        assertThat(Redactor.hidesPartOf(redact("/a/{id}/[1-5]/12"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "'",
                "=",
                "a=",
                "a@",
                "a.",
                "a-",
                "/",
                "/a",
                "%",
                "%25",
                "1 ",
                "1",
                "aB3",
                "a:",
                "Bearer ",
                "Authorization header: '",
                "' not a valid key=value pair",
                "\u200b",
                "eyJ",
                "AKIA",
                "/reset/a1",
                "\ud83d\ude00"
            })
    void takesNoLongerForALongerText(String unit) {
        String text = unit.repeat(4_000_000 / unit.length());
        String shorter = text.substring(0, 40_000);
        for (String prefix : List.of("", "'", "x ")) {
            assertThat(redactor.redact(prefix + text, 300)).hasSizeLessThanOrEqualTo(300);
            assertThat(redactor.redact(prefix + text, 300))
                    .isEqualTo(redactor.redact(prefix + shorter, 300));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    for (int i = 0; i < 20; i++) {
                        redactor.redact(text, 300);
                    }
                });
    }

    @Test
    void doesNotCutATokenIntoPiecesThatPass() {
        assertThat(redactor.redact("x " + JWT, 20)).doesNotContain("eyJ");
    }
}
