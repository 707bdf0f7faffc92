package dev.turnback.benchmarks;

/** Says how far it is, on the terminal. */
final class Progress {
    private final String what;
    private final long total;
    private final long began = System.nanoTime();
    private int told;

    Progress(String what, long total) {
        this.what = what;
        this.total = total;
    }

    static void say(String sentence) {
        System.out.println(sentence);
        System.out.flush();
    }

    /** Tells every tenth part that is done, the rate and what is left. */
    synchronized void at(long done) {
        int tenth = (int) (done * 10 / total);
        if (tenth > told) {
            told = tenth;
            double seconds = (System.nanoTime() - began) / 1e9;
            double rate = done / seconds;
            say(
                    "%s: %,d of %,d, %,.0f a second, about %.0f s to go"
                            .formatted(what, done, total, rate, (total - done) / rate));
        }
    }
}
