package dev.turnback.benchmarks;

/**
 * One line of the table.
 *
 * @param workload what was done
 * @param turnback what Turnback took or did, with its unit
 * @param beside the same of what ran beside it, in the same run; empty when nothing did
 * @param ratio the median over the pairs, as it is compared with the promise; empty when none is
 * @param counted costs that do not depend on the machine; empty when none were counted
 * @param promise what must be, in words
 * @param verdict whether it is
 */
record Result(
        String id,
        String workload,
        String turnback,
        String beside,
        String ratio,
        String counted,
        String promise,
        Verdict verdict) {

    /** How a measurement stands to what is promised. */
    enum Verdict {
        /** As good as is aimed at. */
        GOAL("goal reached"),
        /** As good as it must be. */
        KEPT("kept"),
        /** Not as good as it must be. */
        MISSED("**missed**"),
        /** Told for context; nothing is promised. */
        TOLD("");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Of a figure that is better when it is larger. */
        static Verdict atLeast(double figure, double must, double goal) {
            return figure >= goal ? GOAL : figure >= must ? KEPT : MISSED;
        }

        /** Of a figure that is better when it is smaller. */
        static Verdict atMost(double figure, double must, double goal) {
            return figure <= goal ? GOAL : figure <= must ? KEPT : MISSED;
        }
    }
}
