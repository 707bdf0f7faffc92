package dev.turnback.figures;

/**
 * The chance of few successes in many trials, in a time that does not grow with the trials.
 *
 * <p>Sources: NIST Digital Library of Mathematical Functions, 8.17.5 (the tail as an incomplete
 * beta function), 8.17.22 (its continued fraction); W. J. Lentz, Applied Optics 15 (1976) 668–671
 * (how it is evaluated); 5.11.1 (Stirling's series).
 */
final class BinomialTail {

    private static final double ENOUGH = 1e-14;
    private static final double TINY = 1e-300;

    private BinomialTail() {}

    /**
     * P(Binomial(n, p) ≤ k), for k below the mean.
     *
     * @param n 1 or more
     */
    static double atMost(int k, int n, double p) {
        return mass(k, n, p) * p * fraction(n - (double) k, k + 1.0, 1 - p);
    }

    /** P(Binomial(n, p) = k), by what the logarithms differ from their largest terms. */
    private static double mass(int k, int n, double p) {
        if (k == 0) {
            return Math.exp(n * Math.log1p(-p));
        }
        int rest = n - k;
        double off = k - n * p;
        double distance = k * Math.log1p(off / (n * p)) + rest * Math.log1p(-off / (n * (1 - p)));
        double stirling = stirling(n) - stirling(k) - stirling(rest);
        return Math.sqrt(n / (2 * Math.PI * k * rest)) * Math.exp(stirling - distance);
    }

    /** What log n! has beyond n log n − n + ½ log 2πn. */
    private static double stirling(int n) {
        if (n < 16) {
            double logFactorial = 0;
            for (int i = 2; i <= n; i++) {
                logFactorial += Math.log(i);
            }
            return logFactorial - n * Math.log(n) + n - Math.log(2 * Math.PI * n) / 2;
        }
        double square = (double) n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / n;
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / apart(1 - (a + b) * x / (a + 1));
        double value = d;
        double change;
        int m = 1;
        do {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / apart(1 + even * d);
            c = apart(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / apart(1 + odd * d);
            c = apart(1 + odd / c);
            change = d * c;
            value *= change;
            m++;
        } while (Math.abs(change - 1) > ENOUGH);
        return value;
    }

    private static double apart(double divisor) {
        return Math.abs(divisor) < TINY ? TINY : divisor;
    }
}
