package dev.turnback.incident.domain.review;

/** There is one review of an incident: its id follows from the incident's. */
public final class ReviewIds {

    private ReviewIds() {}

    /** {@code rev_} and what follows the prefix of the incident's id. */
    public static String of(String incidentId) {
        return "rev_" + incidentId.substring(incidentId.indexOf('_') + 1);
    }
}
