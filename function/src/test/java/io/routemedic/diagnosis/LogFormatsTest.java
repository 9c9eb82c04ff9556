package io.routemedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.format.LogVariable;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogFormatsTest {
    private static final List<LogVariable> TWO =
            List.of(LogVariable.PATH, LogVariable.ERROR_MESSAGE);

    @Test
    void addsFieldsToJson() {
        assertThat(LogFormats.extend("{ \"ip\":\"$context.identity.sourceIp\" }", TWO))
                .isEqualTo(
                        "{ \"ip\":\"$context.identity.sourceIp\", \"path\":\"$context.path\","
                                + " \"errorMessage\":\"$context.error.message\" }");
    }

    @Test
    void addsFieldsToJsonWhoseValuesAreNotQuoted() {
        assertThat(LogFormats.extend("{\"status\":$context.status}", TWO))
                .startsWith("{\"status\":$context.status, \"path\":");
    }

    @Test
    void addsFieldsToAnEmptyObject() {
        assertThat(LogFormats.extend("{}", List.of(LogVariable.PATH)))
                .isEqualTo("{ \"path\":\"$context.path\" }");
    }

    @Test
    void takesAnotherNameWhereTheUsersFormatHasThisOne() {
        assertThat(LogFormats.extend("{\"path\":\"$context.resourcePath\"}", TWO))
                .startsWith(
                        "{\"path\":\"$context.resourcePath\", \"context_path\":\"$context.path\"");
    }

    @Test
    void addsElementsToXml() {
        assertThat(
                        LogFormats.extend(
                                "<request id=\"$context.requestId\">"
                                        + " <ip>$context.identity.sourceIp</ip> </request>",
                                TWO))
                .isEqualTo(
                        "<request id=\"$context.requestId\"> <ip>$context.identity.sourceIp</ip>"
                            + " <path>$context.path</path>"
                            + " <errorMessage>$context.error.message</errorMessage> </request>");
    }

    @Test
    void addsValuesToCsv() {
        assertThat(LogFormats.extend("$context.identity.sourceIp,$context.status", TWO))
                .isEqualTo(
                        "$context.identity.sourceIp,$context.status,$context.path,$context.error.message");
    }

    @Test
    void addsWordsAtTheEndOfTextAndQuotesWhatMayHoldSpaces() {
        assertThat(LogFormats.extend("$context.identity.sourceIp [$context.requestTime]", TWO))
                .isEqualTo(
                        "$context.identity.sourceIp [$context.requestTime] $context.path"
                                + " \"$context.error.message\"");
    }

    @Test
    void keepsTheFormatOnOneLine() {
        assertThat(LogFormats.extend("{\n  \"ip\":\"$context.identity.sourceIp\"\n}\n", TWO))
                .doesNotContain("\n")
                .startsWith("{ \"ip\":");
    }

    @Test
    void missesNothingThatIsLoggedUnderAnotherName() {
        assertThat(
                        LogFormats.missing(
                                EnumSet.of(
                                        LogVariable.ERROR_MESSAGE_STRING,
                                        LogVariable.INTEGRATION_STATUS_V2)))
                .contains(LogVariable.PATH)
                .doesNotContain(LogVariable.ERROR_MESSAGE, LogVariable.INTEGRATION_STATUS);
        assertThat(LogFormats.missing(EnumSet.allOf(LogVariable.class))).isEmpty();
    }

    @Test
    void recommendsAFormatThatAwsAccepts() {
        assertThat(LogFormats.recommended())
                .contains("$context.requestId", "$context.path", "$context.error.responseType")
                .hasSizeLessThan(3_072);
    }
}
