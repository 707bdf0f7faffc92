package dev.turnback.release.write.rehearsing;

import dev.turnback.release.domain.rehearsal.Verifications;
import dev.turnback.release.domain.rehearsal.Verifications.Verification;
import dev.turnback.service.Check;
import org.jspecify.annotations.Nullable;

/** What was seen to work. */
public record VerificationsBody(One tools, One permissions, One timing, One communication) {

    /**
     * @param why what was seen, or what was not
     */
    public record One(boolean verified, @Nullable String why) {
        private Verification checked(String name) {
            return new Verification(
                    verified, Check.text("verifications." + name + ".why", why == null ? "" : why));
        }
    }

    /** Fails with 400 naming the field. */
    public Verifications checked() {
        return new Verifications(
                tools.checked("tools"),
                permissions.checked("permissions"),
                timing.checked("timing"),
                communication.checked("communication"));
    }
}
