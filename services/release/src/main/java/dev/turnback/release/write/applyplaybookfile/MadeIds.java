package dev.turnback.release.write.applyplaybookfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.release.read.playbookfile.States;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import reactor.core.publisher.Mono;

/**
 * Ids that follow from what they stand for, so that two who apply the same file at the same time
 * create one thing and not two.
 */
record MadeIds(States states) {

    private static final int BYTES = 16;

    /**
     * The first such id that stands for nothing yet.
     *
     * @param what it is to stand for
     */
    <C, S, E, R> Mono<String> fresh(DeciderSlice<C, S, E, R> slice, String prefix, String... what) {
        return fresh(slice, prefix, String.join("\n", what), 1);
    }

    private <C, S, E, R> Mono<String> fresh(
            DeciderSlice<C, S, E, R> slice, String prefix, String what, int number) {
        String id = prefix + "_" + hash(what + "\n" + number);
        return states.of(slice, id)
                .flatMap(
                        state ->
                                state.equals(slice.decider().initial())
                                        ? Mono.just(id)
                                        : fresh(slice, prefix, what, number + 1));
    }

    /** The first 128 bits of SHA-256, in hex. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
