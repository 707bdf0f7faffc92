package dev.turnback.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWordsTest {

    private static final String NASTY = "#*_-+`~|<>[]()!\\&=:.1 a\n\r\t\u2028\u202eé";
    private static final Pattern OPEN_MARK =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[`*_\\[\\]|#~<>]");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Ship it behind a flag. => Ship it behind a flag.",
                "<b>now</b> => &lt;b&gt;now&lt;/b&gt;",
                "[docs](javascript:x) => \\[docs\\]\\(javascript\\:x\\)",
                "# Title => \\# Title",
                "- item => \\- item",
                "1. item => 1\\. item",
                "a | b => a \\| b",
                "`rm` => \\`rm\\`",
                "&#60;script => &amp;\\#\u206060;script",
                "see https://x.org => see https\\://x.org",
            })
    void markup_is_shown_and_not_obeyed(String text, String shown) {
        assertThat(MarkdownWords.plain(text)).isEqualTo(shown);
    }

    @Test
    void nobody_is_called_and_nothing_is_referred_to() {
        assertThat(MarkdownWords.plain("ask @octocat about #12 and a@b.org"))
                .isEqualTo("ask \\@\u2060octocat about \\#\u206012 and a\\@\u2060b.org");
        assertThat(MarkdownWords.plain("# @ C#")).isEqualTo("\\# \\@ C\\#");
    }

    @Test
    void a_clause_stays_on_its_line() {
        assertThat(MarkdownWords.plain("one\n\n## two\r\n- three"))
                .isEqualTo("one \\#\\# two \\- three");
        assertThat(MarkdownWords.plain("one\u2028two\u2029three\u0085four"))
                .isEqualTo("one two three four");
    }

    @Test
    void no_mark_of_any_text_is_left_open() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text =
                    random.ints(random.nextInt(12), 0, NASTY.length())
                            .mapToObj(i -> NASTY.substring(i, i + 1))
                            .collect(Collectors.joining());
            String shown = MarkdownWords.plain(text);
            assertThat(shown).doesNotContain("\n", "\r").doesNotContainPattern(OPEN_MARK);
            assertThat(shown).doesNotStartWith("-").doesNotStartWith("+").doesNotStartWith(" ");
        }
    }
}
