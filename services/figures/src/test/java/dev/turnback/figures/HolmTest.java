package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HolmTest {

    /** The example with four p-values that Wikipedia works through ("Holm–Bonferroni method"). */
    @Test
    void fourComparisonsAreAdjustedAsInTheWorkedExample() {
        List<Double> adjusted = Holm.adjust(List.of(0.01, 0.04, 0.03, 0.005));
        assertThat(adjusted.get(0)).isCloseTo(0.03, within(1e-12));
        assertThat(adjusted.get(1)).isCloseTo(0.06, within(1e-12));
        assertThat(adjusted.get(2)).isCloseTo(0.06, within(1e-12));
        assertThat(adjusted.get(3)).isCloseTo(0.02, within(1e-12));
    }

    @Property
    void noValueBecomesSmallerAndTheirOrderStays(@ForAll int seed) {
        var random = new Random(seed);
        List<Double> values = random.doubles(random.nextInt(12)).boxed().toList();
        List<Double> adjusted = Holm.adjust(values);
        for (int i = 0; i < values.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(values.get(i), 1.0);
            for (int j = 0; j < values.size(); j++) {
                if (values.get(i) < values.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> Holm.adjust(List.of(1.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Holm.adjust(List.of())).isEmpty();
    }
}
