package io.routemedic.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void matchesAnyPartOfAnObject() {
        assertThat(differences("{'a':{'b':1}}", "{'a':{'b':1,'c':2},'d':3}")).isEmpty();
    }

    @Test
    void saysWhereAValueDiffers() {
        assertThat(
                        differences(
                                "{'findings':[{'cause':'RouteNotDeployed'}]}",
                                "{'findings':[{'cause':'NearestRoute'}]}"))
                .containsExactly(
                        "findings[0].cause: expected \"RouteNotDeployed\", got \"NearestRoute\"");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(differences("{'a':1}", "{}")).containsExactly("a: expected 1, got nothing");
    }

    @Test
    void matchesElementsInAnyOrder() {
        assertThat(differences("[{'a':1},{'a':2}]", "[{'a':2},{'a':3},{'a':1}]")).isEmpty();
    }

    @Test
    void wantsAnElementOfItsOwnForEachExpectation() {
        assertThat(differences("[{'a':1},{'a':1}]", "[{'a':1},{'a':2}]")).hasSize(1);
    }

    @Test
    void givesAnElementToTheExpectationThatNeedsIt() {
        assertThat(differences("[{},{'a':1}]", "[{'a':1},{'b':2}]")).isEmpty();
    }

    @Test
    void takesTheEmptyArrayLiterally() {
        assertThat(differences("{'actions':[]}", "{'actions':[]}")).isEmpty();
        assertThat(differences("{'actions':[]}", "{'actions':[{'type':'switched'}]}")).hasSize(1);
        assertThat(differences("{'actions':[]}", "{}")).hasSize(1);
    }

    @Test
    void allowsNoOtherElementsWhereItIsSaidSo() {
        assertThat(differences("{'a':{'exactly':[{'b':1}]}}", "{'a':[{'b':1,'c':2}]}")).isEmpty();
        assertThat(differences("{'a':{'exactly':[{'b':1}]}}", "{'a':[{'b':1},{'b':2}]}"))
                .singleElement()
                .asString()
                .startsWith("a: expected 1 elements, got 2");
        assertThat(differences("{'a':{'exactly':[{'b':1}]}}", "{'a':[]}")).hasSize(1);
    }

    @Test
    void comparesNumbersByTheirValue() {
        assertThat(differences("{'n':3}", "{'n':3.0}")).isEmpty();
        assertThat(differences("{'n':3}", "{'n':'3'}")).hasSize(1);
    }

    private static List<String> differences(String expected, String actual) {
        return new Expectation(json(expected)).differences(json(actual));
    }

    private static JsonNode json(String text) {
        return Json.tree(text.replace('\'', '"'));
    }
}
