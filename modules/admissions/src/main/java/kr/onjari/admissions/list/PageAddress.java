package kr.onjari.admissions.list;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import kr.onjari.kernel.refusal.Refusal;

/**
 * Where a page is whose subject another tenant keeps. The facades answer such questions with the address in the API; a person
 * who followed a link wants the page there.
 */
public final class PageAddress {
    private static final Map<String, String> PAGES = Map.of(
            "/api/v1/waiting-lists/", "/waiting-lists/",
            "/api/v1/applications/", "/my/waiting/");

    private PageAddress() {}

    /** The answer, or the refusal with the page's address in place of the API's. */
    public static <T> T orElsewhere(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            throw refusal.link().map(link -> refusal.linkingTo(page(link))).orElse(refusal);
        }
    }

    static URI page(URI link) {
        return PAGES.entrySet().stream()
                .filter(known -> link.getPath() != null && link.getPath().startsWith(known.getKey()))
                .findFirst()
                .map(known -> link.resolve(known.getValue()
                        + link.getPath().substring(known.getKey().length())))
                .orElse(link);
    }
}
