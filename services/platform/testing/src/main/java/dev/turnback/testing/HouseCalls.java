package dev.turnback.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What the house rules look for in classes. */
final class HouseCalls {

    private static final Set<String> INJECTION =
            Set.of(
                    "org.springframework.beans.factory.annotation.Autowired",
                    "org.springframework.beans.factory.annotation.Value",
                    "jakarta.inject.Inject",
                    "jakarta.annotation.Resource",
                    "javax.inject.Inject");

    private HouseCalls() {}

    /**
     * Calls of one of the methods; with an argument that is the time or its source they are fine.
     */
    static DescribedPredicate<JavaMethodCall> of(Class<?> owner, String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "call of " + owner.getSimpleName() + "." + String.join("/", names),
                call ->
                        call.getTargetOwner().isEquivalentTo(owner)
                                && wanted.contains(call.getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    static DescribedPredicate<JavaAnnotation<?>> injection() {
        return DescribedPredicate.describe(
                "an annotation that injects",
                annotation -> INJECTION.contains(annotation.getRawType().getName()));
    }

    /** Classes that tools write, such as Spring's proxies. */
    static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "generated", type -> type.getName().contains("$$") || type.isAnnotation());
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package with @NullMarked in its package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage().tryGetPackageInfo().stream()
                                .anyMatch(info -> info.isAnnotatedWith(NullMarked.class));
                if (!marked) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + ": its package is not @NullMarked"));
                }
            }
        };
    }
}
