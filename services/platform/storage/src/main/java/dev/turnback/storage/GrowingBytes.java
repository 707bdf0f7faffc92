package dev.turnback.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written one after another, numbers big-endian. */
final class GrowingBytes {
    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    void writeByte(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    void writeInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void writeLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** UTF-8 after its length in bytes (int). */
    void writeText(String text) {
        writeBlock(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes after their length (int). */
    void writeBlock(byte[] block) {
        room(Integer.BYTES + block.length).putInt(block.length).put(block);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
