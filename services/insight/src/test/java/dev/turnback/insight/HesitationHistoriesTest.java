package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.judging;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import dev.turnback.insight.metrics.Hesitation;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Histories in which nobody decides later or sooner than before, and no group otherwise than
 * another: what the figure of hesitation claims of them is wrong.
 */
@Tag("slow")
@DisplayName("In simulated histories of incidents")
class HesitationHistoriesTest {

    private static final int HISTORIES = 1_000;
    private static final int INCIDENTS = 140;

    /** Some five days apart, in minutes. */
    private static final int APART = 7_500;

    /** All words in which the finding claims that something is otherwise than something else. */
    private static final Pattern CLAIM = Pattern.compile("is higher|is lower| differs: ");

    /** How likely hesitation makes an incident worse, by where in the history, from 0 to 1. */
    private interface Chance {
        double at(double share);
    }

    @Test
    @DisplayName(
            "at most 5 % of 1,000 that do not change are told that something changed or differs")
    void nothing() {
        int claims = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            if (CLAIM.matcher(finding(new Random(20_261_129L + seed), _ -> 0.25)).find()) {
                claims++;
            }
        }
        System.out.printf(
                "hesitation: %d of %d null histories claim anything%n", claims, HISTORIES);
        assertThat(claims).isLessThanOrEqualTo(HISTORIES / 20);
    }

    @Test
    @DisplayName("one in which fewer are worsened is told so, more often than not")
    void planted() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            String finding = finding(new Random(seed), share -> share < 0.5 ? 0.45 : 0.1);
            if (finding.contains("the rate is lower")) {
                found++;
            }
        }
        System.out.println(
                "a fall from 45 to 10 % with about 70 a side: found in " + found + " of 100");
        assertThat(found).isGreaterThan(80);
    }

    private static String finding(Random random, Chance worsened) {
        World world = new World().shop("payments");
        for (int i = 0; i < INCIDENTS; i++) {
            incident(world, random, i, random.nextDouble() < worsened.at((double) i / INCIDENTS));
        }
        return Hesitation.answer(world.book(), world.known(), World.live(), world.stamp())
                .finding();
    }

    private static void incident(World world, Random random, int i, boolean worsened) {
        int onset = i * APART + random.nextInt(APART);
        String id = "inc_" + i;
        var obligation =
                judging("obl_" + i, id)
                        .of("rel_1", "component-" + random.nextInt(4))
                        .rule("rule", any(random, List.of(HarmKind.values())))
                        .by(any(random, List.of(ActorKind.PERSON, ActorKind.MACHINE)))
                        .knowable(onset + 3);
        world.incident(
                        id,
                        onset,
                        any(random, List.of(Severity.SEV1, Severity.SEV2, Severity.SEV3)),
                        false)
                .given((worsened ? obligation.worsened(900) : obligation).event());
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
