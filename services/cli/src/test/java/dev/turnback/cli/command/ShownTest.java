package dev.turnback.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void what_somebody_typed_neither_colours_the_terminal_nor_begins_a_line() {
        assertThat(Shown.plain("\u001b[31mred\u009b2J\nnext\u0007")).isEqualTo(" [31mred 2J next ");
        assertThat(Shown.plain("Zurück: 漢字 😀")).isEqualTo("Zurück: 漢字 😀");
    }
}
