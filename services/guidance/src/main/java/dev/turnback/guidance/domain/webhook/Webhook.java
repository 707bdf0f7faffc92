package dev.turnback.guidance.domain.webhook;

import dev.turnback.contracts.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a webhook stands. */
public sealed interface Webhook {

    record NotAdded() implements Webhook {}

    /**
     * @param last number of a delivery, 0 before the first
     * @param told the position of the last change that was queued, 0 before the first
     * @param open the deliveries that did not arrive, by number
     */
    record Active(
            String address,
            Scope scope,
            String secretId,
            int last,
            long told,
            Map<Integer, Open> open)
            implements Webhook {

        public Active {
            open = Map.copyOf(open);
        }

        Active withSecret(String newId) {
            return new Active(address, scope, newId, last, told, open);
        }

        Active queued(int number, Change change, Instant at) {
            return new Active(
                    address,
                    scope,
                    secretId,
                    number,
                    change.position(),
                    with(number, Open.at(at), open));
        }

        /**
         * @param now null once it arrived
         */
        Active with(int number, @Nullable Open now) {
            return new Active(address, scope, secretId, last, told, with(number, now, open));
        }

        private static Map<Integer, Open> with(
                int number, @Nullable Open now, Map<Integer, Open> open) {
            var changed = new TreeMap<>(open);
            if (now == null) {
                changed.remove(number);
            } else {
                changed.put(number, now);
            }
            return changed;
        }
    }

    /**
     * A delivery that did not arrive.
     *
     * @param tries in all
     * @param before how many of them were in vain before it was asked for again
     * @param since when it was queued, or asked for again
     * @param givenUp true when it is not tried any more
     */
    record Open(int tries, int before, Instant since, boolean givenUp) {

        static Open at(Instant since) {
            return new Open(0, 0, since, false);
        }

        Open tried(int all, boolean inVain) {
            return new Open(all, before, since, inVain);
        }

        Open again(Instant at) {
            return new Open(tries, tries, at, false);
        }
    }

    record Removed(String reason) implements Webhook {}
}
