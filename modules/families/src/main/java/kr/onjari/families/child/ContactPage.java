package kr.onjari.families.child;

import java.util.Optional;
import kr.onjari.web.form.Form;

/**
 * The form for a guardian's name, telephone number and language of messages.
 *
 * @param returnTo the page of this host that sent her here
 */
public record ContactPage(Form form, Optional<String> returnTo) {

    /** Where to go without having changed anything. */
    public String cancelTo() {
        return returnTo.orElse("/my");
    }
}
