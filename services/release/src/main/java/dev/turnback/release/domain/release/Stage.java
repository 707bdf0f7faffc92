package dev.turnback.release.domain.release;

/**
 * One planned step of a rollout.
 *
 * @param exposurePercent share of users it reaches, 0 to 100
 */
public record Stage(String name, double exposurePercent) {

    /** Before any stage is reached. */
    static Stage none() {
        return new Stage("", 0);
    }
}
