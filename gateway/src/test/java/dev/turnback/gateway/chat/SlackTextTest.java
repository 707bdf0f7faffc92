package dev.turnback.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {

    @Test
    void words_of_others_are_no_link_no_mention_and_no_emphasis() {
        assertThat(SlackText.plain("<!channel> <https://x.test|y> *a* `b` ~c~ & d"))
                .isEqualTo(
                        "&lt;!channel&gt; &lt;https:\u2060//x.\u2060test|y&gt; ∗a∗ ˋbˋ ∼c∼ &amp; d");
        assertThat(SlackText.plain("@here ada@x.test"))
                .isEqualTo("@\u2060here ada@\u2060x.\u2060test");
    }

    @Test
    void they_stay_on_one_line_and_versions_stay_as_they_are() {
        assertThat(SlackText.plain("one\n\u2028two\u202e 2.1")).isEqualTo("one two 2.1");
    }
}
