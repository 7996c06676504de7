package kr.onjari.web.asset;

import java.util.Map;
import java.util.Optional;

/** The media types of the files we serve; a file of any other kind is not served. */
final class FileTypes {
    private static final Map<String, String> BY_ENDING = Map.of(
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=UTF-8");

    private FileTypes() {}

    static Optional<String> of(String name) {
        return Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
