package dev.turnback.contracts.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedLineTest {

    private static final SealedLine FIRST =
            SealedLine.of("{\"kind\":\"manifest\"}", SealedLine.NOTHING_BEFORE);

    @Test
    void its_hash_is_of_the_bytes_without_it() {
        String bare =
                "{\"kind\":\"manifest\",\"previoussha256\":\"" + SealedLine.NOTHING_BEFORE + "\"}";
        assertThat(FIRST.hash()).isEqualTo(SealedLine.sha256(bare));
        assertThat(FIRST.text())
                .isEqualTo(bare.replace("\"}", "\",\"sha256\":\"" + FIRST.hash() + "\"}"));
    }

    @Test
    void what_was_written_is_read_and_true() {
        SealedLine second = SealedLine.of("{\"text\":\"Käse\"}", FIRST.hash());
        assertThat(SealedLine.read(second.text())).isEqualTo(second);
        assertThat(second.previous()).isEqualTo(FIRST.hash());
        assertThat(second.isTrue()).isTrue();
    }

    @Test
    void any_other_character_makes_it_untrue_or_unreadable() {
        for (int at = 0; at < FIRST.text().length(); at++) {
            String edited = FIRST.text().substring(0, at) + '#' + FIRST.text().substring(at + 1);
            assertThat(isTrue(edited)).as(edited).isFalse();
        }
    }

    @Test
    void a_line_without_hashes_is_none() {
        assertThatThrownBy(() -> SealedLine.read("{\"kind\":\"manifest\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealedLine.of("{}", SealedLine.NOTHING_BEFORE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isTrue(String line) {
        try {
            return SealedLine.read(line).isTrue();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
