package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.assertions.Match;

class ExamplesTest {

    @ParameterizedTest
    @EnumSource
    void passesEveryCheckOfAwsSolutions(Example example) {
        example.annotations().hasNoError("*", Match.anyValue());
    }

    /** {@code -Dgolden.update=true} takes the templates as they are now. */
    @ParameterizedTest
    @EnumSource
    void givesTheTemplateThatIsKept(Example example, @TempDir Path directory) throws IOException {
        String template = GoldenTemplate.of(example.template());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(example.golden().getParent());
            Files.writeString(example.golden(), template);
        }
        Path now = Files.writeString(directory.resolve("template.json"), template);

        assertThat(now)
                .as("the template of %s; if it is as you want it: -Dgolden.update=true", example)
                .hasSameTextualContentAs(example.golden());
    }

    @ParameterizedTest
    @EnumSource
    void runsOnTheReleaseThatTheFunctionsAreCompiledFor(Example example) {
        String compiledFor = System.getProperty("routemedic.release");

        assertThat(resources(example, "AWS::Lambda::Function"))
                .hasSize(4)
                .allSatisfy(
                        function ->
                                assertThat(function.at("/Properties/Runtime").asText())
                                        .isEqualTo("java" + compiledFor));
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingAPhysicalNameThatASecondStackWouldNeedToo(Example example) {
        List<String> names =
                List.of("FunctionName", "QueueName", "TableName", "TopicName", "RoleName");

        assertThat(StreamSupport.stream(example.template().path("Resources").spliterator(), false))
                .allSatisfy(
                        resource ->
                                assertThat(names)
                                        .noneMatch(
                                                name ->
                                                        resource.path("Properties")
                                                                .path(name)
                                                                .isTextual()));
    }

    private static List<JsonNode> resources(Example example, String type) {
        return StreamSupport.stream(example.template().path("Resources").spliterator(), false)
                .filter(resource -> resource.path("Type").asText().equals(type))
                .toList();
    }
}
