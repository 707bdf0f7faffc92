package dev.turnback.allinone.malformed;

import dev.turnback.allinone.malformed.Api.Operation;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way in which a request can be wrong. */
public record Damage(String name, Harm harm) {

    /** Does it. */
    @FunctionalInterface
    public interface Harm {

        /** What has to come of it; null when this request has no place for it. */
        @Nullable Expected inflict(Request request, Random random);
    }

    /**
     * A good request that is about to be harmed.
     *
     * @param body null when the operation takes none
     */
    public record Request(
            Operation operation, Draft draft, WellTyped.@Nullable Body body, Api api) {

        boolean takesBody() {
            return body != null;
        }
    }

    /**
     * @param status the only right answer, 0 for any below 500
     * @param mustRefuse false when the request may be good all the same
     * @param fields the refusal names one of these; any when empty
     */
    public record Expected(int status, boolean mustRefuse, Set<String> fields) {

        static Expected badField(String... fields) {
            return new Expected(400, true, Set.of(fields));
        }

        static Expected refused(int status, String... fields) {
            return new Expected(status, true, Set.of(fields));
        }

        /** Perhaps good; if malformed, then because of these. */
        static Expected perhaps(String... fields) {
            return new Expected(0, false, Set.of(fields));
        }
    }

    /** Every damage there is. */
    public static List<Damage> all() {
        return Stream.of(
                        ValueDamage.all(),
                        TextDamage.all(),
                        YamlDamage.all(),
                        SizeDamage.all(),
                        HeaderDamage.all(),
                        QueryDamage.all(),
                        AddressDamage.all())
                .flatMap(List::stream)
                .toList();
    }

    @SafeVarargs
    static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
