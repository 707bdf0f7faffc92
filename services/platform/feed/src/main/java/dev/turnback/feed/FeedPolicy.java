package dev.turnback.feed;

import dev.turnback.kernel.Policy;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A policy and the logs it follows, each from its beginning.
 *
 * @param name part of its commands' idempotency keys and of its checkpoint: a new name begins anew
 */
public record FeedPolicy(String name, Set<String> sources, Policy<PublishedEvent, ?> policy) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    public FeedPolicy {
        sources = Set.copyOf(sources);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name: small letters, digits and dashes");
        }
    }
}
