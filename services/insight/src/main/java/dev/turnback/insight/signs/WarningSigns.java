package dev.turnback.insight.signs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the playbook's signs show; times UTC.
 *
 * @param to when they were looked for
 * @param asOf null before the first event
 * @param status {@code final} when nothing recorded later can change the answer, else {@code
 *     provisional}
 * @param signs every one of them, whether it shows or not
 */
public record WarningSigns(
        Instant to,
        @Nullable Instant asOf,
        String status,
        List<Shown> signs,
        String position,
        String formulaVersion) {

    public static final String FORMULA = "warning-signs/1";

    public WarningSigns {
        signs = List.copyOf(signs);
    }

    /**
     * @param shows true when there is evidence for it
     * @param looked at how many ways back, procedures, releases or incidents were looked
     * @param evidence in order of component, then of what it is about
     * @param remedy what to do about it
     */
    public record Shown(
            Sign sign,
            String title,
            boolean shows,
            int looked,
            String sentence,
            List<Evidence> evidence,
            String remedy) {

        public Shown {
            evidence = List.copyOf(evidence);
        }

        /**
         * @param sentence how often it shows among what was looked at
         */
        static Shown of(Sign sign, int looked, String sentence, List<Evidence> evidence) {
            return new Shown(
                    sign,
                    sign.title(),
                    !evidence.isEmpty(),
                    looked,
                    sentence,
                    evidence,
                    sign.remedy());
        }
    }
}
