package dev.turnback.service.outbound;

import java.io.IOException;

/** A name stands for an address of this machine or of a private network. */
public final class PrivateAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    PrivateAddressException() {
        super("its address is of a private network");
    }
}
