package dev.turnback.insight;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.turnback.testing.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    @DisplayName("insight and figures keep the rules of the house")
    void rules() {
        HouseRules.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.turnback.insight", "dev.turnback.figures"));
    }
}
