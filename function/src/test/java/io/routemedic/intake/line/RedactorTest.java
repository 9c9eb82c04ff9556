package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.format.Unescape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .isEqualTo("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing Authentication Token",
                "/prod/orders/12345/items",
                "/prod/orders/2f1a8c1e-0f5b-4a5e-9d0a-5d2c1b3e4f5a",
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
    void doesNotCutATokenIntoPiecesThatPass() {
        assertThat(redactor.redact("x " + JWT, 20)).doesNotContain("eyJ");
    }
}
