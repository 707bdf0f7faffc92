package dev.turnback.release.domain.delivery;

import java.util.List;

/**
 * @param why a sentence
 * @param releaseIds the releases it told something of
 */
public record Judgement(Verdict verdict, String why, List<String> releaseIds) {

    public Judgement {
        releaseIds = List.copyOf(releaseIds);
    }

    public static Judgement accepted(String why, List<String> releaseIds) {
        return new Judgement(Verdict.ACCEPTED, why, releaseIds);
    }

    public static Judgement ignored(String why) {
        return new Judgement(Verdict.IGNORED, why, List.of());
    }

    public static Judgement refused(String why) {
        return new Judgement(Verdict.REFUSED, why, List.of());
    }
}
