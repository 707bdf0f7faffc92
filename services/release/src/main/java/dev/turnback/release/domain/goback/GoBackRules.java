package dev.turnback.release.domain.goback;

import java.util.List;

public final class GoBackRules {
    private GoBackRules() {}

    public static GoBack answer(GoBackInput input) {
        return new GoBack(GoBack.Answer.YES, "", List.of(), List.of(), null);
    }
}
