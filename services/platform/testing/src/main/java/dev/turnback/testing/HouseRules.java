package dev.turnback.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The rules of the house that a machine can check, for the packages under one root. Import main
 * classes only; a rule without a class to look at passes, since not every module has a domain.
 */
public final class HouseRules {

    private static final List<String> SERVICES =
            List.of("release", "decision", "incident", "insight", "guidance", "people");

    private static final Pattern WIRING =
            Pattern.compile(".*(Application|Configuration|Main|Service)(\\$.*)?");

    /** What JSpecify and the JDK add to every class. */
    private static final String[] JDK = {"java..", "org.jspecify.."};

    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    /** The rules for Turnback itself. */
    public static List<ArchRule> all() {
        return under("dev.turnback");
    }

    /** The same rules for another package root, so that they can be tried on bad examples. */
    public static List<ArchRule> under(String root) {
        var rules = new HouseRules(root);
        var all = new ArrayList<ArchRule>();
        all.add(rules.domainSeesOnlyTheDomain());
        all.add(rules.kernelAndFiguresNeedLittle());
        all.add(rules.timeAndChanceComeFromOutside());
        all.add(rules.nothingSleeps());
        all.add(rules.domainRecordsAreNamedByTheirMeaning());
        all.add(rules.onlyTheBridgeKnowsAxon());
        all.add(rules.fieldsAreNotInjected());
        all.add(rules.packagesAreNullMarked());
        SERVICES.forEach(service -> all.add(rules.seesNoOtherService(service)));
        return all.stream().map(rule -> rule.allowEmptyShould(true)).toList();
    }

    /**
     * @throws AssertionError naming every violation of every rule
     */
    public static void check(JavaClasses classes) {
        List<String> violations =
                all().stream()
                        .map(rule -> rule.evaluate(classes))
                        .filter(EvaluationResult::hasViolation)
                        .map(result -> result.getFailureReport().toString())
                        .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }

    /**
     * Of the contracts only the shared words (the root package) and the value types of history are
     * domain language; published events are not.
     */
    ArchRule domainSeesOnlyTheDomain() {
        return noClasses()
                .that(inDomain())
                .should()
                .dependOnClassesThat(
                        not(
                                resideInAnyPackage(JDK)
                                        .or(inDomain())
                                        .or(
                                                resideInAnyPackage(
                                                        root + ".kernel..",
                                                        root + ".figures..",
                                                        root + ".contracts",
                                                        root + ".contracts.history"))))
                .as("a domain sees the JDK, kernel, figures and the shared words only");
    }

    /** Distributions and exact tests are taken from a library; what is judged by them is ours. */
    ArchRule kernelAndFiguresNeedLittle() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".kernel..", root + ".figures..")
                .should()
                .dependOnClassesThat(
                        not(
                                resideInAnyPackage(JDK)
                                        .or(
                                                resideInAnyPackage(
                                                        root + ".kernel..",
                                                        root + ".figures..",
                                                        "org.apache.commons.statistics.."))))
                .as("kernel and figures need nothing but the JDK and distributions");
    }

    /**
     * A clock or id source is handed in where it is needed. Only adapters, the command line and
     * wiring (classes named …Application, …Configuration, …Main or …Service) may take the system's.
     */
    ArchRule timeAndChanceComeFromOutside() {
        return noClasses()
                .that(not(atTheEdge()))
                .should()
                .callMethodWhere(
                        HouseCalls.of(Instant.class, "now")
                                .or(HouseCalls.of(LocalDate.class, "now"))
                                .or(HouseCalls.of(LocalDateTime.class, "now"))
                                .or(HouseCalls.of(OffsetDateTime.class, "now"))
                                .or(HouseCalls.of(ZonedDateTime.class, "now"))
                                .or(HouseCalls.of(Clock.class, "systemUTC", "systemDefaultZone"))
                                .or(HouseCalls.of(System.class, "currentTimeMillis"))
                                .or(HouseCalls.of(UUID.class, "randomUUID"))
                                .or(HouseCalls.of(Math.class, "random")))
                .as("time, ids and chance are handed in, not taken from the system");
    }

    ArchRule nothingSleeps() {
        return noClasses()
                .that(not(atTheEdge()))
                .should()
                .callMethodWhere(HouseCalls.of(Thread.class, "sleep"))
                .as("nothing sleeps: waiting is a condition or a timer");
    }

    ArchRule domainRecordsAreNamedByTheirMeaning() {
        return noClasses()
                .that(inDomain())
                .and()
                .areRecords()
                .should()
                .haveSimpleNameEndingWith("Command")
                .orShould()
                .haveSimpleNameEndingWith("Event")
                .as("commands are imperative, events past tense: only their sealed roots say so");
    }

    ArchRule onlyTheBridgeKnowsAxon() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".axon..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .as("only the bridge knows Axon");
    }

    ArchRule fieldsAreNotInjected() {
        return noFields()
                .should()
                .beAnnotatedWith(HouseCalls.injection())
                .as("what a class needs is in its constructor");
    }

    ArchRule packagesAreNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(not(HouseCalls.generated()))
                .should(HouseCalls.beInANullMarkedPackage())
                .as("every package is @NullMarked");
    }

    ArchRule seesNoOtherService(String service) {
        String[] others =
                SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(other -> root + "." + other + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("%s learns of other services from their published events".formatted(service));
    }

    private DescribedPredicate<JavaClass> inDomain() {
        return resideInAPackage(root + "..domain..");
    }

    private DescribedPredicate<JavaClass> atTheEdge() {
        return resideInAnyPackage(
                        root + ".axon..",
                        root + ".storage.sqlite..",
                        root + ".storage.mongo..",
                        root + ".feed.kafka..",
                        root + ".cli..",
                        root + ".testing..")
                .or(
                        DescribedPredicate.describe(
                                "wire the house",
                                type -> WIRING.matcher(type.getName()).matches()));
    }
}
