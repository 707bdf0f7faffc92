package dev.turnback.allinone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.turnback.launch.HttpServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;

/** A route exists only as a {@code Route}, and a {@code Route} has its rule. */
class RoutesAreDeclaredTest {
    @Test
    @DisplayName("no router is built beside the declared routes")
    void noRouterBesideTheDeclaredRoutes() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.turnback");

        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnback.web")
                .and()
                .doNotHaveFullyQualifiedName(HttpServer.class.getName())
                .and()
                .resideOutsideOfPackage("dev.turnback.gateway.apart")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RouterFunction.class, RouterFunctions.class, RequestPredicates.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.bind.annotation..")
                .because("a route without a rule must not exist: declare a Route")
                .check(classes);
    }
}
