package dev.turnback.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("starts no formula and keeps its cells apart")
    @MethodSource("cells")
    void cell(String value, String written) {
        assertThat(new Csv(List.of("a", "b")).row(List.of(value, "end")).toString())
                .isEqualTo("a,b\r\n" + written + ",end\r\n");
    }

    static List<String[]> cells() {
        return List.of(
                new String[] {"=HYPERLINK(A1)", "'=HYPERLINK(A1)"},
                new String[] {"+1", "'+1"},
                new String[] {"-1", "'-1"},
                new String[] {"@SUM", "'@SUM"},
                new String[] {"\tx", "\"'\tx\""},
                new String[] {" =x", "' =x"},
                new String[] {"\u200b\u0000=x", "'\u200b\u0000=x"},
                new String[] {"\uff1dx", "'\uff1dx"},
                new String[] {" x=1", " x=1"},
                new String[] {"=1,\"2\"", "\"'=1,\"\"2\"\"\""},
                new String[] {"a\nb", "\"a\nb\""},
                new String[] {"a;=1", "\"a;'=1\""},
                new String[] {"a\t@x", "\"a\t'@x\""},
                new String[] {"a\n +1", "\"a\n' +1\""},
                new String[] {"\"=1\"", "\"\"\"'=1\"\"\""},
                new String[] {"1=1", "1=1"},
                new String[] {"", ""});
    }
}
