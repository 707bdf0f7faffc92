package dev.turnback.incident.write.writefactor;

import dev.turnback.incident.domain.review.Factor;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that contributed.
 *
 * @param sentence what, and not who
 * @param evidence what shows it: ids, or positions such as {@code decision:77}
 */
public record FactorBody(String sentence, @Nullable List<String> evidence) {

    /**
     * @param outer what its fields are named after, empty where they stand by themselves
     * @param id its id from now on
     */
    public Factor checked(String outer, String id) {
        return new Factor(
                id,
                Said.in(outer + "sentence", sentence),
                ReviewDesk.evidence(outer + "evidence", evidence));
    }
}
