package io.github.sscop.commandline.check.web;

/** What came of asking an address. */
public sealed interface AddressResult {

    /**
     * An answer with content, all of which was read.
     *
     * @param address the address that answered: the last one, where there were redirects
     * @param bytes the length of the content
     */
    record AddressAnswer(String address, long bytes) implements AddressResult {}

    /**
     * No such answer.
     *
     * @param kind why
     * @param text what was found and what was expected: a part of a sentence that begins with the address
     */
    record AddressFailure(FailureKind kind, String text) implements AddressResult {}

    /** Why there is no content. */
    enum FailureKind {
        /** It is not an address that may be asked. */
        INVALID,
        /** It leads into a private network. */
        NOT_PUBLIC,
        /** It is redirected in a circle, too often, or to where it must not be. */
        REDIRECT,
        /** There is no such host, or nothing at that address. */
        ABSENT,
        /** The connection is not secure. */
        INSECURE,
        /** It is only for those who sign in. */
        RESTRICTED,
        /** The content is larger than is read. */
        TOO_LARGE,
        /** There is no answer that can be used; there may be one later. */
        UNANSWERED
    }
}
