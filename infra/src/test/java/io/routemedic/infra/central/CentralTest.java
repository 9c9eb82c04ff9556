package io.routemedic.infra.central;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.routemedic.infra.GoldenTemplate;
import io.routemedic.infra.RouteMedicApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** One synthesis of both templates. */
class CentralTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("routemedic.home", ".."), "infra/src/test/resources/golden");

    private final App app = RouteMedicApp.app();
    private final Stack central = new CentralStack(app, "RouteMedicCentral");
    private final Stack member = new MemberStack(app, "RouteMedicMember");

    CentralTest() {
        Aspects.of(app).add(new AwsSolutionsChecks());
    }

    @Test
    void takesRouteMedicsEventsOfOneOrganizationAndChangesNothing() throws IOException {
        JsonNode template = template(central);
        JsonNode admitted = of(template, "AWS::Events::EventBusPolicy").path("Statement");

        assertThat(admitted.path("Action").asText()).isEqualTo("events:PutEvents");
        assertThat(admitted.at("/Condition/StringEquals/aws:PrincipalOrgID/Ref").asText())
                .isEqualTo("OrganizationId");
        assertThat(admitted.at("/Condition/StringEquals/events:source").asText())
                .isEqualTo("routemedic");
        assertThat(template.toString()).doesNotContain("AWS::IAM::", "sts:AssumeRole");
        assertThat(template(member).toString()).doesNotContain("apigateway", "lambda");
        assertKept("central", template);
        assertKept("member", template(member));
        for (Stack stack : new Stack[] {central, member}) {
            Annotations.fromStack(stack).hasNoError("*", Match.anyValue());
        }
    }

    /** {@code -Dgolden.update=true} takes the templates as they are now. */
    private static void assertKept(String name, JsonNode template) throws IOException {
        Path golden = GOLDEN.resolve(name + ".template.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, GoldenTemplate.of(template));
        }
        assertThat(golden).hasContent(GoldenTemplate.of(template));
    }

    private static JsonNode of(JsonNode template, String type) {
        return template.path("Resources")
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .path("Properties");
    }

    private static JsonNode template(Stack stack) {
        return new JsonMapper().valueToTree(Template.fromStack(stack).toJSON());
    }
}
