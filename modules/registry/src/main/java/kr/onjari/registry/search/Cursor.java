package kr.onjari.registry.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kr.onjari.kernel.refusal.Refusal;

/**
 * Where a page ended: the values its last facility is sorted by, and the total, which is counted with the first page
 * only. Opaque to whoever hands it on; nothing in it is trusted beyond where to go on.
 */
record Cursor(long total, List<String> sortValues) {
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 4;
    private static final int LONGEST = 2000;

    /** @throws Refusal when this is not a cursor of ours */
    static Cursor read(String text) {
        try {
            if (text.length() <= LONGEST) {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
                if (parts.length == PARTS) {
                    Cursor cursor =
                            new Cursor(Long.parseLong(parts[0]), List.of(parts).subList(1, PARTS));
                    cursor.id();
                    return cursor;
                }
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    String write() {
        String joined = total + BETWEEN + String.join(BETWEEN, sortValues);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    String sortValue() {
        return sortValues.get(0);
    }

    String name() {
        return sortValues.get(1);
    }

    UUID id() {
        return UUID.fromString(sortValues.get(2));
    }

    private static Refusal unknown() {
        return Refusal.invalid("cursor", "registry.unknown-cursor");
    }
}
