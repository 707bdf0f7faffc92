package dev.turnback.guidance.write;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.service.Check;
import dev.turnback.service.ScopeBody;
import org.jspecify.annotations.Nullable;

/** What every body that carries a clause says of it. */
public final class ClauseBody {

    private ClauseBody() {}

    /** The clause that was sent; 400 naming the field when malformed. */
    public static Clause checked(
            String text,
            @Nullable ScopeBody scope,
            @Nullable DesignPattern pattern,
            @Nullable CheckBody check) {
        return new Clause(
                Check.words("clause", text),
                ScopeBody.checked(scope),
                pattern,
                check == null ? null : check.checked());
    }
}
