package dev.turnback.cli.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.ImportItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** History items as JSON, times in RFC 3339. */
public final class ItemJson {

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(HistoryItem.class, TypeField.class)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = HistoryItem.ReleaseSeen.class, name = "release"),
        @JsonSubTypes.Type(value = HistoryItem.RollbackSeen.class, name = "rollback"),
        @JsonSubTypes.Type(value = HistoryItem.SetAside.class, name = "setAside")
    })
    private interface TypeField {}

    private ItemJson() {}

    /** One line of JSON. */
    public static String line(ImportItem item) {
        Class<?> root = item instanceof HistoryItem ? HistoryItem.class : item.getClass();
        return MAPPER.writerFor(root).writeValueAsString(item);
    }

    /** SHA-256 over the items in their order, in hex: the same history has the same print. */
    public static String fingerprint(List<? extends ImportItem> items) {
        MessageDigest digest = sha256();
        for (ImportItem item : items) {
            digest.update(line(item).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
