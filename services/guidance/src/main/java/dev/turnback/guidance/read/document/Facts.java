package dev.turnback.guidance.read.document;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a clause beside its words, in whatever form it is shown.
 *
 * @param plain makes words of people harmless in that form
 * @param code marks a name in that form, and makes it harmless
 */
record Facts(UnaryOperator<String> plain, UnaryOperator<String> code) {

    List<String> of(GuidanceDocument.Clause item) {
        var facts = new ArrayList<String>();
        facts.add("Applies to: " + words(item.scope()));
        if (item.pattern() != null) {
            facts.add("Design pattern: " + item.pattern());
        }
        if (item.check() != null) {
            facts.add("The gate looks for it: " + plain.apply(item.check().words()));
        }
        facts.add("Learned from: " + words(item.origin()));
        facts.add(
                "Adopted: "
                        + item.adoptedAt()
                        + (item.revisedAt() == null ? "" : ", revised: " + item.revisedAt())
                        + " (event "
                        + code.apply(item.position())
                        + ")");
        return facts;
    }

    private String words(@Nullable Origin origin) {
        return origin == null
                ? "proposed by hand"
                : "finding %s of incident %s (%s)"
                        .formatted(
                                code.apply(origin.findingId()),
                                code.apply(origin.incidentId()),
                                code.apply(origin.position()));
    }

    private String words(Scope scope) {
        if (scope.equals(Scope.ALL)) {
            return "everything";
        }
        var parts = new ArrayList<String>();
        if (!scope.changeKinds().isEmpty()) {
            parts.add(
                    scope.changeKinds().stream()
                            .map(ChangeKind::name)
                            .collect(Collectors.joining(", ")));
        }
        if (!scope.components().isEmpty()) {
            parts.add(scope.components().stream().map(code).collect(Collectors.joining(", ")));
        }
        if (!scope.tags().isEmpty()) {
            parts.add(
                    scope.tags().stream()
                            .map(plain)
                            .collect(Collectors.joining(", ", "tagged ", "")));
        }
        return String.join("; ", parts);
    }
}
