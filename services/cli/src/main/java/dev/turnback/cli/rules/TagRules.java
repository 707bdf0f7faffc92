package dev.turnback.cli.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Tells which tags are releases. */
public final class TagRules {

    private final List<Pattern> take;
    private final List<Pattern> leave;

    TagRules(List<Pattern> take, List<Pattern> leave) {
        this.take = List.copyOf(take);
        this.leave = List.copyOf(leave);
    }

    public boolean isRelease(String tag) {
        return take.stream().anyMatch(pattern -> pattern.matcher(tag).matches())
                && leave.stream().noneMatch(pattern -> pattern.matcher(tag).find());
    }
}
