package io.routemedic.entry.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvokedAsTest {

    private static final String FUNCTION =
            "arn:aws:lambda:eu-west-1:111122223333:function:RouteMedic-console";

    @Test
    void mayActThroughTheAliasForIt() {
        InvokedAs invoked = new InvokedAs(FUNCTION + ":act");

        assertThat(invoked.mayAct()).isTrue();
        assertThat(invoked.function()).isEqualTo("RouteMedic-console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":read", ":live", ":$LATEST", ":7", ":act:read", ":ACT", ":act:"})
    void mayNotActOtherwise(String qualifier) {
        assertThat(new InvokedAs(FUNCTION + qualifier).mayAct()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "", "function:act", "a:b:c:d:e:f:act"})
    void mayNotActByWhatIsNoArn(String arn) {
        assertThat(new InvokedAs(arn).mayAct()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":read", ":act"})
    void namesBothAliases(String qualifier) {
        InvokedAs invoked = new InvokedAs(FUNCTION + qualifier);

        assertThat(invoked.reading()).isEqualTo(FUNCTION + ":read");
        assertThat(invoked.acting()).isEqualTo(FUNCTION + ":act");
    }
}
