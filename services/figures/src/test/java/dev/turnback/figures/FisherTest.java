package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FisherTest {

    /** Fisher's lady: three of four cups right, both sides 34/70. */
    @Test
    void theLadyTastingTea() {
        assertThat(Fisher.p(3, 4, 1, 4)).isCloseTo(34.0 / 70, within(1e-12));
        assertThat(Fisher.p(4, 4, 0, 4)).isCloseTo(2.0 / 70, within(1e-12));
    }

    /** The convictions of twins from Fisher (1935): 2 of 17 and 10 of 13, 0.0005367. */
    @Test
    void theConvictsTwins() {
        assertThat(Fisher.p(2, 17, 10, 13)).isCloseTo(0.0005367, within(1e-7));
    }

    @Property
    void sidesCanBeSwapped(
            @ForAll @IntRange(max = 30) int k1,
            @ForAll @IntRange(max = 30) int more1,
            @ForAll @IntRange(max = 30) int k2,
            @ForAll @IntRange(max = 30) int more2) {
        double p = Fisher.p(k1, k1 + more1, k2, k2 + more2);
        assertThat(p).isBetween(0.0, 1.0);
        assertThat(Fisher.p(k2, k2 + more2, k1, k1 + more1)).isCloseTo(p, within(1e-9));
    }

    @Test
    void anEmptySideSurprisesNobodyAndMoreHitsThanTriesAreRefused() {
        assertThat(Fisher.p(3, 5, 0, 0)).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> Fisher.p(6, 5, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
