package dev.turnback.incident.write.assignrole;

import dev.turnback.contracts.IncidentRole;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * @param personId of whom, as the list of people has it
 * @param at since or until when; now when absent
 */
public record RoleBody(IncidentRole role, String personId, @Nullable Instant at) {

    /** What the people service makes; whose it is only that one knows. */
    private static final Pattern PERSON = Pattern.compile("per_[A-Za-z0-9]{1,36}");

    String checkedPerson() {
        if (!PERSON.matcher(personId).matches()) {
            throw Problem.badField("personId", "expected a person's id, such as per_01J8Z3");
        }
        return personId;
    }
}
