package dev.turnback.release.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlindSpotsPageTest {

    private static final Path PAGE = Path.of("../../docs/blind-spots.md");

    /** Run with {@code -Dturnback.write=true} to write the page anew. */
    @Test
    void thePageListsWhatTheCodeLooksFor() throws IOException {
        if (Boolean.getBoolean("turnback.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        return head()
                + Arrays.stream(Rule.values())
                        .map(BlindSpotsPageTest::row)
                        .collect(Collectors.joining())
                + redeploying();
    }

    private static String head() {
        return """
        # Blind spots

        What a gate looks for in the plan of a release, and what to do about it. BLOCKING fails a gate that is enforced, unless somebody waives it for a while and says why; WARNING never does. Drawn from the code, rules `%s`; a test fails when this page is out of date.

        | Id | Severity | What is wrong | What to do |
        |---|---|---|---|
        """
                .formatted(Gate.RULES);
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(rule.id(), rule.severity(), rule.title(), rule.remedy());
    }

    private static String redeploying() {
        return """

        ## What counts as deploying the old code again

        `%s` goes by the words of a procedure's steps. A step, or a part of it before a comma, a semicolon, "and" or "then", deploys old code when it contains one of: %s. A part that begins with one of these changes nothing by itself: %s. A procedure of such parts alone is a redeploy.
        """
                .formatted(
                        Rule.REDEPLOY_IS_THE_PLAN.id(),
                        String.join(", ", RedeploySteps.REDEPLOYING),
                        String.join(", ", RedeploySteps.LOOKING));
    }
}
