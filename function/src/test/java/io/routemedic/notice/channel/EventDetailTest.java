package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import org.junit.jupiter.api.Test;

class EventDetailTest {

    @Test
    void holdsFactsForRulesAndTextForPeople() throws JsonProcessingException {
        Message message = Wording.of(Samples.found(Samples.undeployed(), Samples.TELL));

        JsonNode detail = new ObjectMapper().readTree(EventDetail.of(message));

        assertThat(detail.at("/id").asText()).isEqualTo("0123456789abcdef/first");
        assertThat(detail.at("/cause").asText()).isEqualTo("RouteNotDeployed");
        assertThat(detail.at("/apiId").asText()).isEqualTo("a1b2c3d4e5");
        assertThat(detail.at("/text").asText()).isEqualTo(PlainText.of(message));
    }
}
