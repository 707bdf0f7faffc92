package dev.turnback.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** The sum of the SHA-256 of every row, modulo 2^256, so that the order of rows does not matter. */
final class ViewDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;

    synchronized void add(ViewRow row) {
        sum = sum.add(new BigInteger(1, Sha256.of(bytesOf(row)))).mod(MODULUS);
    }

    synchronized String hex() {
        return "%064x".formatted(sum);
    }

    private static byte[] bytesOf(ViewRow row) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, row.id());
            write(out, row.body());
            for (var source : new TreeMap<>(row.applied().positions()).entrySet()) {
                write(out, source.getKey());
                out.writeLong(source.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With its length in front, so that no two rows give the same bytes. */
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
