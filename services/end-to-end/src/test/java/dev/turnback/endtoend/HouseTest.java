package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.turnback.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The whole product keeps the rules of the house. */
class HouseTest {
    private static final JavaClasses TURNBACK =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.turnback");

    @Test
    void keepsTheHouseRules() {
        assertThat(TURNBACK.contain("dev.turnback.release.domain.release.ReleaseDecider")).isTrue();
        assertThat(TURNBACK.contain("dev.turnback.cli.Turnback")).isTrue();
        HouseRules.check(TURNBACK);
    }
}
