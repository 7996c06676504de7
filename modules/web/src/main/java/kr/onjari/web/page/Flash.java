package kr.onjari.web.page;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.onjari.web.component.Tone;

/** What the next page tells once: that the form was carried out, for example. */
@RequestScoped
public class Flash {
    private final List<FlashMessage> messages = new ArrayList<>();

    /** Something was done. */
    public void success(String key, Object... arguments) {
        add(Tone.SUCCESS, key, arguments);
    }

    /** Something is worth knowing. */
    public void info(String key, Object... arguments) {
        add(Tone.INFO, key, arguments);
    }

    /** Something needs attention. */
    public void warning(String key, Object... arguments) {
        add(Tone.WARNING, key, arguments);
    }

    private void add(Tone tone, String key, Object... arguments) {
        messages.add(new FlashMessage(
                tone, key, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    List<FlashMessage> messages() {
        return List.copyOf(messages);
    }
}
