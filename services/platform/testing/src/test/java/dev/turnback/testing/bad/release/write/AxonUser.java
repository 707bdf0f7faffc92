package dev.turnback.testing.bad.release.write;

import org.axonframework.standin.AxonBus;

/** Goes around the bridge. */
public interface AxonUser {
    AxonBus bus();
}
