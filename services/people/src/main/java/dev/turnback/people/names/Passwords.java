package dev.turnback.people.names;

import dev.turnback.web.Problem;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes, as OWASP recommends. It is meant to be slow, so it runs off
 * the threads that serve requests, and only a few at a time.
 */
public final class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 3;

    /** Without what is easily mistaken for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT, HASH, LANES, KIB, PASSES);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final SecureRandom random = new SecureRandom();
    private final Executor executor;
    private final String nobodys;

    /**
     * @param executor may be blocked; virtual threads suit it
     */
    public Passwords(Executor executor) {
        this.executor = executor;
        this.nobodys = String.valueOf(argon.encode(oneTime()));
    }

    /** 16 letters and digits in groups, about 79 bits. */
    public String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Fails with 503 when too many are waiting. */
    public CompletableFuture<String> hash(String password) {
        return inTurn(() -> String.valueOf(argon.encode(password)));
    }

    /** Fails with 503 when too many are waiting. */
    public CompletableFuture<Boolean> matches(String password, String hash) {
        return inTurn(() -> argon.matches(password, hash));
    }

    /** Takes as long as for somebody, and is never true. */
    public CompletableFuture<Boolean> matchesNobody(String password) {
        return matches(password, nobodys).thenApply(same -> false);
    }

    private <T> CompletableFuture<T> inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (!mayBegin()) {
                        throw new Problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "busy",
                                "too many are signing in; try again",
                                Map.of());
                    }
                    try {
                        return work.get();
                    } finally {
                        free.release();
                    }
                },
                executor);
    }

    private boolean mayBegin() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
