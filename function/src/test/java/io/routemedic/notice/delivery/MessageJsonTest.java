package io.routemedic.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.wording.HostileMessages;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    @Test
    void readsWhatItWroteWhateverIsInIt() {
        for (Message message :
                new Message[] {
                    HostileMessages.worded(),
                    HostileMessages.longest(),
                    Wording.of(Samples.found(Samples.undeployed(), Samples.TELL))
                }) {
            assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
        }
    }

    @Test
    void readsWhatAnEarlierVersionKept() {
        Message kept =
                MessageJson.read(
                        """
                        {"id": "i", "thread": "t", "type": "RouteMedic Finding", "title": [],
                         "sections": [{"heading": "A", "blocks": [
                                        {"block": "command", "line": "ls"}]},
                                      {"heading": "B", "blocks": [
                                        {"block": "command", "line": "ls"}]},
                                      {"heading": "Where", "blocks": [
                                        {"block": "command", "line": "ls"}]}],
                         "facts": {"cause": "c"}}
                        """);

        assertThat(kept.all()).extracting(Section::heading).containsExactly("A", "B", "Where");
        assertThat(kept.action().heading()).isEqualTo("A");
        assertThat(kept.where().heading()).isEqualTo("Where");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> MessageJson.read("{\"id\":1,\"other\":2}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
