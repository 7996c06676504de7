package kr.onjari.web.component;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.web.form.Form;
import org.jspecify.annotations.Nullable;

/** Which notes a screen reader reads with a field. */
public final class Notes {
    private Notes() {}

    /** The ids for {@code aria-describedby}: the field's hint and its error. Null, which leaves the attribute out, for none. */
    public static @Nullable String of(Form form, String field, @Nullable String hint) {
        boolean wrong = form.errors().on(field).isPresent();
        String ids = Stream.of(hint == null ? "" : field + "-hint", wrong ? field + "-error" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
