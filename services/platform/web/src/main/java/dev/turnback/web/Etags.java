package dev.turnback.web;

import java.util.HexFormat;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Entity tags over the bytes before compression, hence weak ones. */
public final class Etags {
    private static final int BYTES = 16;

    private Etags() {}

    public static String of(byte[] bytes) {
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, BYTES) + "\"";
    }

    /** True when the caller already has what the tag stands for. */
    public static boolean matches(ServerRequest request, String etag) {
        return request.headers().asHttpHeaders().getIfNoneMatch().stream()
                .anyMatch(known -> known.equals(etag) || known.equals("*"));
    }
}
