package dev.turnback.release.write.planrelease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.PinnedLine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class MatrixLinesTest {

    private static final PinnedLine WHOLE_KIND =
            new PinnedLine("lin_1", 1, Reversibility.ONE_WAY, null);
    private static final PinnedLine EXPAND_ONLY =
            new PinnedLine("lin_2", 4, Reversibility.REVERSIBLE, null);
    private static final MatrixLines LINES =
            (component, kind, pattern) ->
                    Mono.justOrEmpty(
                            Map.of(
                                            "shop SCHEMA null", WHOLE_KIND,
                                            "shop SCHEMA expand only", EXPAND_ONLY)
                                    .get(component + " " + kind + " " + pattern));

    @Test
    void a_pattern_has_its_own_line() {
        assertThat(LINES.nearest("shop", ChangeKind.SCHEMA, "expand only").blockOptional())
                .contains(EXPAND_ONLY);
    }

    @Test
    void a_pattern_without_a_line_takes_that_of_the_whole_kind() {
        assertThat(LINES.nearest("shop", ChangeKind.SCHEMA, "in place").blockOptional())
                .contains(WHOLE_KIND);
        assertThat(LINES.nearest("shop", ChangeKind.SCHEMA, null).blockOptional())
                .contains(WHOLE_KIND);
    }

    @Test
    void another_kind_or_component_has_none() {
        assertThat(LINES.nearest("shop", ChangeKind.DATA, "expand only").blockOptional()).isEmpty();
        assertThat(LINES.nearest("pay", ChangeKind.SCHEMA, null).blockOptional()).isEmpty();
    }
}
