package dev.turnback.allinone.malformed;

import dev.turnback.allinone.malformed.Damage.Expected;
import dev.turnback.allinone.malformed.Draft.Framing;
import dev.turnback.web.Bodies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The body has more bytes than its route takes. */
final class SizeDamage {
    private static final Pattern TAKES_MUCH = Pattern.compile("/(batches|evaluate)$");

    private SizeDamage() {}

    static List<Damage> all() {
        return List.of(
                tooLarge("too large as told", Framing.LENGTH_ONLY),
                tooLarge("too large", Framing.LENGTH),
                tooLarge("too large in chunks", Framing.CHUNKED));
    }

    private static Damage tooLarge(String name, Framing framing) {
        return new Damage(
                name,
                (request, random) -> {
                    if (!request.takesBody()) {
                        return null;
                    }
                    int most =
                            TAKES_MUCH.matcher(request.operation().path()).find()
                                    ? Bodies.MAX_BATCH_BYTES
                                    : Bodies.MAX_BYTES;
                    request.draft().body =
                            " "
                                    .repeat(most + 1 + random.nextInt(1_000))
                                    .getBytes(StandardCharsets.US_ASCII);
                    request.draft().framing = framing;
                    return Expected.refused(413);
                });
    }
}
