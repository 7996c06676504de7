package kr.onjari.kernel.identity;

/** Why a bearer token gave no person; kept with the request for {@link PermissionFilter} to answer. */
enum BearerOutcome {
    /** It is not valid here: 401, even at a public endpoint (RFC 6750). */
    REFUSED,
    /** Its signature could not be checked: 503. */
    UNCHECKED;

    /** The request attribute; absent when no token came or the token was good. */
    static final String ATTRIBUTE = "onjari.bearer";
}
