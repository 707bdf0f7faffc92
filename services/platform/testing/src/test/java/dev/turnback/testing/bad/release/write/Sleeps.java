package dev.turnback.testing.bad.release.write;

/** Waits by the clock. */
final class Sleeps {
    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
