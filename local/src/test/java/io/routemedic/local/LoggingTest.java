package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.junit.jupiter.api.Test;

/** Scripts read what a command prints: nothing else may go to standard output. */
class LoggingTest {

    private final Configuration configuration = LoggerContext.getContext(false).getConfiguration();

    @Test
    void goesToStandardErrorOnly() {
        assertThat(configuration.getAppenders().values())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsoleAppender.class,
                        console ->
                                assertThat(console.getTarget())
                                        .isEqualTo(ConsoleAppender.Target.SYSTEM_ERR));
    }

    @Test
    void leavesOutWhatDynamoDbLocalSaysOfEachCall() {
        assertThat(
                        LoggerContext.getContext(false)
                                .getLogger("com.amazonaws.services.dynamodbv2.local.server.X")
                                .isErrorEnabled())
                .isFalse();
    }
}
