package kr.onjari.web.component;

/** What a badge, notice or card says before it is read. Each tone has an icon of its own: never colour alone. */
public enum Tone {
    NEUTRAL("neutral", "info"),
    PRIMARY("primary", "info"),
    SUCCESS("success", "check-circle"),
    WARNING("warning", "warning"),
    DANGER("danger", "error"),
    INFO("info", "info");

    private final String style;
    private final String icon;

    Tone(String style, String icon) {
        this.style = style;
        this.icon = icon;
    }

    /** The name used in class names. */
    public String style() {
        return style;
    }

    /** The name of its icon in the sprite. */
    public String icon() {
        return icon;
    }
}
