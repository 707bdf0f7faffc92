package dev.turnback.decision.read.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.turnback.web.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static String canonical(String json) {
        return CanonicalJson.of(Json.mapper().readTree(json));
    }

    @Test
    void fields_are_sorted_and_nothing_stands_between() {
        assertThat(canonical("{ \"b\" : [ true, null ],\n\"a\" : {\"z\":1,\"B\":\"x\"} }"))
                .isEqualTo("{\"a\":{\"B\":\"x\",\"z\":1},\"b\":[true,null]}");
    }

    /** As JavaScript writes them: the right column is what JSON.stringify answers. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "10, 10",
        "-2.50, -2.5",
        "123456.789, 123456.789",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "0.00000012, 1.2e-7",
        "9007199254740993, 9007199254740992",
        "0.1, 0.1",
        "5e-324, 5e-324",
        "4.35, 4.35",
        "100.5, 100.5"
    })
    void numbers_are_as_javascript_writes_them(String told, String written) {
        assertThat(canonical("[" + told + "]")).isEqualTo("[" + written + "]");
    }

    @Test
    void text_is_escaped_only_where_it_must_be() {
        assertThat(canonical("[\"a\\u0041\\n\\u0001\\\"\\\\/\\u00e9\\ud83d\\ude00\\u007f\"]"))
                .isEqualTo("[\"aA\\n\\u0001\\\"\\\\/é😀\u007f\"]");
    }

    @Test
    void what_cannot_be_written_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canonical("[\"\\ud83d\"]"))
                .withMessageContaining("whole characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canonical("[1e999]"))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canonical("[".repeat(17) + "]".repeat(17)))
                .withMessageContaining("16 levels");
        assertThat(canonical("[".repeat(16) + "]".repeat(16))).hasSize(32);
    }
}
