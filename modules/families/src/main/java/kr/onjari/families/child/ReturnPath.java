package kr.onjari.families.child;

import java.util.Optional;
import kr.onjari.web.page.Redirect;

/** The page that sent somebody to a form, to which the form returns her. */
final class ReturnPath {
    private static final int LONGEST = 2000;

    private ReturnPath() {}

    /** The address when it is one of this host's pages; empty for anything else, whoever wrote it. */
    static Optional<String> of(String typed) {
        return Optional.of(typed).filter(address -> address.length() <= LONGEST).filter(Redirect::isPathOfThisHost);
    }
}
