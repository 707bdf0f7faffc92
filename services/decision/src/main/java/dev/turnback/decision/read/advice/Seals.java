package dev.turnback.decision.read.advice;

import dev.turnback.kernel.Ids;
import dev.turnback.storage.Directory;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import reactor.core.publisher.Mono;

/**
 * By which an installation knows again what it served: an HMAC-SHA256 over a hash, with a key that
 * is kept beside the log and in no event, no view, no answer and no message. Of several replicas
 * each may have made a key before it knew of the others': it is signed with the first of them by
 * id, and every one of them counts.
 */
final class Seals {

    private static final String DRAWER = "evidence-seals";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");

    private final Directory directory;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<SortedMap<String, byte[]>> known =
            new AtomicReference<>(new TreeMap<>());

    Seals(Directory directory, Ids ids) {
        this.directory = directory;
        this.ids = ids;
    }

    /**
     * @param sha256 in hexadecimal digits
     * @return 64 hexadecimal digits
     */
    Mono<String> seal(String sha256) {
        return keys().map(keys -> seal(keys.sequencedValues().getFirst(), sha256));
    }

    /** Whether it was sealed here, with any of the keys. */
    Mono<Boolean> verifies(String sha256, String seal) {
        if (!SEAL.matcher(seal).matches()) {
            return Mono.just(false);
        }
        return isOfOne(known.get(), sha256, seal)
                ? Mono.just(true)
                : read().map(keys -> isOfOne(keys, sha256, seal));
    }

    private static boolean isOfOne(SortedMap<String, byte[]> keys, String sha256, String seal) {
        byte[] claimed = HexFormat.of().parseHex(seal);
        boolean found = false;
        for (byte[] key : keys.values()) {
            found |= MessageDigest.isEqual(mac(key, sha256), claimed);
        }
        return found;
    }

    private Mono<SortedMap<String, byte[]>> keys() {
        SortedMap<String, byte[]> now = known.get();
        return now.isEmpty()
                ? read().flatMap(read -> read.isEmpty() ? make() : Mono.just(read))
                : Mono.just(now);
    }

    private Mono<SortedMap<String, byte[]>> make() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String id = ids.next("sek");
        String text = Base64.getEncoder().encodeToString(key);
        return Mono.fromFuture(() -> directory.put(DRAWER, id, text)).then(Mono.defer(this::read));
    }

    private Mono<SortedMap<String, byte[]>> read() {
        return Mono.fromFuture(() -> directory.all(DRAWER))
                .map(
                        texts -> {
                            SortedMap<String, byte[]> keys = new TreeMap<>();
                            texts.forEach(
                                    (id, text) -> keys.put(id, Base64.getDecoder().decode(text)));
                            known.set(keys);
                            return keys;
                        });
    }

    private static String seal(byte[] key, String sha256) {
        return HexFormat.of().formatHex(mac(key, sha256));
    }

    private static byte[] mac(byte[] key, String sha256) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(sha256.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
