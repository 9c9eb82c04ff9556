package io.routemedic.entry.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void isTheFifthPartOfTheArn() {
        assertThat(Account.of("arn:aws:lambda:eu-west-1:111122223333:function:watch:live"))
                .isEqualTo("111122223333");
    }

    @Test
    void isEmptyWhenThereIsNoArn() {
        assertThat(Account.of("watch")).isEmpty();
    }
}
