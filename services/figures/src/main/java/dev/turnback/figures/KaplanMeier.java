package dev.turnback.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimate of survival with Greenwood's variance and a pointwise 95 % band on the
 * log(−log) scale. Something censored at t counts as at risk at t.
 *
 * <p>Sources: E. L. Kaplan and P. Meier, JASA 53 (1958) 457–481; J. D. Kalbfleisch and R. L.
 * Prentice, The Statistical Analysis of Failure Time Data (1980), 1.4 (the band).
 */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * Where the curve drops.
     *
     * @param survival share still going just after {@code seconds}
     * @param standardError Greenwood's, of {@code survival}
     * @param band null where survival is 0: the log(−log) scale has no band there
     */
    public record Step(
            double seconds,
            int atRisk,
            int ended,
            double survival,
            double standardError,
            @Nullable Interval band) {}

    /** One step per distinct time at which something ended, in order of time. */
    public static List<Step> fit(List<Lifetime> lifetimes) {
        List<Lifetime> sorted =
                lifetimes.stream().sorted(Comparator.comparingDouble(Lifetime::seconds)).toList();
        var steps = new ArrayList<Step>();
        double survival = 1;
        double greenwood = 0;
        boolean anyCensored = false;
        int i = 0;
        while (i < sorted.size()) {
            double seconds = sorted.get(i).seconds();
            int atRisk = sorted.size() - i;
            int ended = 0;
            boolean censoredHere = false;
            for (; i < sorted.size() && sorted.get(i).seconds() == seconds; i++) {
                if (sorted.get(i).censored()) {
                    censoredHere = true;
                } else {
                    ended++;
                }
            }
            if (ended > 0) {
                int left = atRisk - ended;
                // Before any censoring the product telescopes; this keeps it exact.
                survival = anyCensored ? survival * left / atRisk : (double) left / sorted.size();
                greenwood += left == 0 ? 0 : (double) ended / ((double) atRisk * left);
                steps.add(step(seconds, atRisk, ended, survival, greenwood));
            }
            anyCensored |= censoredHere;
        }
        return steps;
    }

    private static Step step(
            double seconds, int atRisk, int ended, double survival, double greenwood) {
        double standardError = survival * Math.sqrt(greenwood);
        return new Step(seconds, atRisk, ended, survival, standardError, band(survival, greenwood));
    }

    private static @Nullable Interval band(double survival, double greenwood) {
        if (survival <= 0) {
            return null;
        }
        double reach = Confidence.Z * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
        return new Interval(
                Math.pow(survival, Math.exp(reach)), Math.pow(survival, Math.exp(-reach)));
    }
}
