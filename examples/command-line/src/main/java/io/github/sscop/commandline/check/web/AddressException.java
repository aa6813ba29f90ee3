package io.github.sscop.commandline.check.web;

import io.github.sscop.commandline.check.web.AddressResult.AddressFailure;
import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.IOException;

/** The end of asking an address, with its reason. */
final class AddressException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    AddressException(FailureKind kind, String text) {
        super(text);
        this.kind = kind;
    }

    AddressFailure failure() {
        return new AddressFailure(kind, String.valueOf(getMessage()));
    }
}
