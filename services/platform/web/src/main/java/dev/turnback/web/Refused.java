package dev.turnback.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;

/** Turns the firewall's complaint, which it makes in English only, into a problem with a field. */
final class Refused {
    private static final Pattern NAMED =
            Pattern.compile("(header|parameter)(?: name)?:? \"(.*?) ?\"", Pattern.DOTALL);

    private Refused() {}

    static Problem problem(ServerExchangeRejectedException e) {
        String complaint = String.valueOf(e.getMessage());
        Matcher named = NAMED.matcher(complaint);
        if (named.find()) {
            return Problem.badField(
                    named.group(2), "this " + named.group(1) + " has characters that are no text");
        }
        return complaint.contains("HTTP method")
                ? Problem.badField("method", "no address takes this method")
                : Problem.badField(
                        "path",
                        "expected an address without dots, backslashes, semicolons, escaped"
                                + " slashes, percent signs and control characters");
    }
}
