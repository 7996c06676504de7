package kr.onjari.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.onjari.web.page.Pages;

/**
 * The answer under a host name nobody has. No tenant is known here, so the page stands by itself, without brand, style
 * sheet or links, and says nothing about which hosts there are.
 */
public final class UnknownHostPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ko">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>없는 주소예요 · Address not found</title>
            </head>
            <body>
            <main>
            <h1>없는 주소예요</h1>
            <p>이 주소로 운영하는 누리집이 없어요. 주소를 다시 확인해 주세요.</p>
            <h2 lang="en">There is no site at this address</h2>
            <p lang="en">Please check the address and try again.</p>
            </main>
            </body>
            </html>
            """;

    private static final String PROBLEM = """
            {"type":"/problems/web.unknown-host","title":"There is no site at this address","status":404}
            """;

    private UnknownHostPage() {}

    /** Writes the whole answer, with status 404; a problem document where a program asked. */
    public static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean api = Pages.isApi(request.getRequestURI());
        byte[] page = (api ? PROBLEM : PAGE).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(api ? FailureAnswers.PROBLEM : Pages.HTML);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
