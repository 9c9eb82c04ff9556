package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Match;

/**
 * That stacks of every size keep AWS's limits: as a template is text, the limits are taken on what
 * it will be with the longest region's name.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 *     quotas</a>
 */
class LimitsTest {
    private static final int MANAGED_POLICY_CHARACTERS = 6_144;
    private static final int INLINE_POLICIES_CHARACTERS = 10_240;
    private static final int POLICIES_PER_ROLE = 10;
    private static final int FUNCTION_POLICY_BYTES = 20_480;
    private static final int ENVIRONMENT_BYTES = 4_096;
    private static final int RESOURCES = 500;
    private static final int TEMPLATE_BYTES = 1_000_000;

    @ParameterizedTest(name = "{0} observed, {1} healed, {2} log groups")
    @CsvSource({"1, 0, 1", "5, 4, 5", "60, 20, 60", "300, 100, 80"})
    void everythingFits(int observed, int healed, int groups) {
        Synthesis stack = Synthesis.of(configuration(observed, healed, groups));
        TemplateReader template = new TemplateReader(stack.template());

        stack.annotations().hasNoError("*", Match.anyValue());
        stack.annotations().hasNoWarning("*", Match.stringLikeRegexp("Template size.*"));
        assertThat(stack.template().path("Resources")).hasSizeLessThanOrEqualTo(RESOURCES);
        assertThat(stack.template().toString().length()).isLessThan(TEMPLATE_BYTES);
        assertThat(environments(template))
                .hasSize(4)
                .allMatch(characters -> characters < ENVIRONMENT_BYTES);
        Map<String, Integer> inline = new TreeMap<>();
        Map<String, Integer> managed = new TreeMap<>();
        template.resources("AWS::IAM::Policy")
                .forEach((_, policy) -> add(inline, policy, policySize(policy)));
        template.resources("AWS::IAM::ManagedPolicy")
                .forEach(
                        (id, policy) -> {
                            assertThat(policySize(policy))
                                    .as(id)
                                    .isLessThanOrEqualTo(MANAGED_POLICY_CHARACTERS);
                            add(managed, policy, 1);
                        });
        assertThat(inline.values())
                .allMatch(characters -> characters <= INLINE_POLICIES_CHARACTERS);
        assertThat(managed.values()).allMatch(policies -> policies <= POLICIES_PER_ROLE);
        assertThat(functionPolicies(template))
                .allSatisfy((_, bytes) -> assertThat(bytes).isLessThan(FUNCTION_POLICY_BYTES / 2));
    }

    private static List<Integer> environments(TemplateReader template) {
        return template.resources("AWS::Lambda::Function").values().stream()
                .map(function -> resolved(function.at("/Environment/Variables")).length())
                .toList();
    }

    private static void add(Map<String, Integer> sizes, JsonNode policy, int size) {
        TemplateReader.references(policy.path("Roles"))
                .forEach(role -> sizes.merge(role, size, Integer::sum));
    }

    /** IAM counts no white space. */
    private static int policySize(JsonNode policy) {
        return resolved(policy.path("PolicyDocument")).replaceAll("\\s", "").length();
    }

    /** Each permission becomes a statement of about its own values and 200 bytes of frame. */
    private static Map<String, Integer> functionPolicies(TemplateReader template) {
        return template.resources("AWS::Lambda::Permission").values().stream()
                .collect(
                        Collectors.groupingBy(
                                permission -> permission.path("FunctionName").toString(),
                                TreeMap::new,
                                Collectors.summingInt(
                                        permission -> 200 + resolved(permission).length())));
    }

    private static String resolved(JsonNode value) {
        return switch (value) {
            case JsonNode reference when reference.has("Ref") ->
                    "\"" + resolvedReference(reference.path("Ref").asText()) + "\"";
            case JsonNode attribute when attribute.has("Fn::GetAtt") ->
                    "\"" + "x".repeat(120) + "\"";
            case JsonNode join when join.has("Fn::Join") ->
                    "\""
                            + join.at("/Fn::Join/1")
                                    .valueStream()
                                    .map(LimitsTest::resolved)
                                    .map(text -> text.replace("\"", ""))
                                    .collect(Collectors.joining(join.at("/Fn::Join/0").asText()))
                            + "\"";
            case JsonNode object when object.isObject() ->
                    object.properties().stream()
                            .map(
                                    field ->
                                            "\""
                                                    + field.getKey()
                                                    + "\":"
                                                    + resolved(field.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case JsonNode array when array.isArray() ->
                    array.valueStream()
                            .map(LimitsTest::resolved)
                            .collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    private static String resolvedReference(String name) {
        return switch (name) {
            case "AWS::Partition" -> "aws-us-gov";
            case "AWS::Region" -> "ap-southeast-2";
            case "AWS::AccountId" -> "111122223333";
            default -> "x".repeat(90);
        };
    }

    /** Each API has one stage; healed ones are among the observed; groups are shared in turn. */
    static String configuration(int observed, int healed, int groups) {
        String logs =
                IntStream.range(0, observed)
                        .mapToObj(
                                i ->
                                        "{\"logGroup\":\"/apigw/team-%03d/access-logs\",\"restApi\":\"%s\",\"stage\":\"production\"}"
                                                .formatted(i % groups, api(i)))
                        .collect(Collectors.joining(","));
        String healing =
                IntStream.range(0, healed)
                        .mapToObj(
                                i ->
                                        "{\"restApi\":\"%s\",\"stage\":\"production\",\"mode\":\"heal\"}"
                                                .formatted(api(i)))
                        .collect(Collectors.joining(","));
        return "{\"accessLogs\":[%s],\"healing\":[%s],\"alarmsTo\":[\"team@example.com\"]}"
                .formatted(logs, healing);
    }

    private static String api(int index) {
        return "a%09d".formatted(index);
    }

    @Test
    void anotherConfigurationIsAnotherVersionOfEachFunction() {
        Set<String> some = versions(configuration(1, 0, 1));
        Set<String> others = versions(configuration(2, 0, 1));

        assertThat(some).hasSize(4).doesNotContainAnyElementsOf(others);
    }

    private static Set<String> versions(String configuration) {
        return new TemplateReader(Synthesis.of(configuration).template())
                .resources("AWS::Lambda::Version")
                .keySet();
    }
}
