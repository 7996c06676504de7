package kr.onjari.families.child;

import java.time.LocalDate;
import java.util.Optional;
import kr.onjari.web.form.Form;

/**
 * The form for a child.
 *
 * @param returnTo the page of this host that sent her here
 * @param asksPhone whether we do not know yet where to send text messages
 * @param earliest the birth date of the oldest child the vault takes
 */
public record ChildFormPage(
        Form form, Optional<String> returnTo, boolean asksPhone, LocalDate earliest, LocalDate today) {

    /** Where to go without having entered a child. */
    public String cancelTo() {
        return returnTo.orElse("/my");
    }
}
