package dev.turnback.decision.measure;

/**
 * What is to be asked for a rule of a live release.
 *
 * @param signal what samples of it are called
 * @param dataSource the name of what is asked
 */
public record MeasuredSignal(
        String releaseId,
        String component,
        String ruleId,
        String signal,
        String dataSource,
        String query) {

    /** There is one at most of each rule of a release. */
    String id() {
        return id(releaseId, ruleId);
    }

    static String id(String releaseId, String ruleId) {
        return releaseId + "/" + ruleId;
    }
}
