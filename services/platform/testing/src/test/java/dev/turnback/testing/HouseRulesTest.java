package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final String BAD = "dev.turnback.testing.bad";
    private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(BAD);

    @Test
    void every_bad_example_breaks_just_the_rule_it_is_there_for() {
        var broken = new TreeMap<String, List<String>>();
        for (ArchRule rule : HouseRules.under(BAD)) {
            EvaluationResult result = rule.evaluate(EXAMPLES);
            for (JavaClass example : EXAMPLES) {
                if (result.getFailureReport().getDetails().stream()
                        .anyMatch(detail -> isAbout(detail, example))) {
                    broken.computeIfAbsent(example.getSimpleName(), _ -> new ArrayList<>())
                            .add(rule.getDescription());
                }
            }
        }
        assertThat(broken)
                .isEqualTo(
                        Map.of(
                                "KnowsTheOutside",
                                List.of(
                                        "a domain sees the JDK, kernel, figures and the shared words only"),
                                "NeedsALibrary",
                                List.of(
                                        "kernel and figures need nothing but the JDK and distributions"),
                                "ReadsTheClock",
                                List.of(
                                        "time, ids and chance are handed in, not taken from the system"),
                                "MakesIds",
                                List.of(
                                        "time, ids and chance are handed in, not taken from the system"),
                                "Sleeps",
                                List.of("nothing sleeps: waiting is a condition or a timer"),
                                "ReleasePlannedEvent",
                                List.of(
                                        "commands are imperative, events past tense: only their sealed roots say so"),
                                "AxonUser",
                                List.of("only the bridge knows Axon"),
                                "Injected",
                                List.of("what a class needs is in its constructor"),
                                "Unmarked",
                                List.of("every package is @NullMarked"),
                                "Neighbour",
                                List.of(
                                        "release learns of other services from their published events")));
    }

    /**
     * Details begin with the place of the violation: a class, a member of it, or its name alone.
     */
    private static boolean isAbout(String detail, JavaClass example) {
        String place = detail.replaceFirst("^(Class|Field|Method|Constructor|Record) ", "");
        return place.startsWith("<" + example.getName())
                || place.startsWith(example.getName() + ":");
    }

    @Test
    void what_this_module_sees_of_the_house_keeps_the_rules() {
        JavaClasses house =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.turnback");
        assertThat(house).extracting(JavaClass::getSimpleName).contains("Decider", "ViewStore");
        assertThatCode(() -> HouseRules.check(house)).doesNotThrowAnyException();
    }
}
