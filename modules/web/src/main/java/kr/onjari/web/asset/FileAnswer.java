package kr.onjari.web.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a file with the headers that let browsers keep it. */
final class FileAnswer {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private FileAnswer() {}

    /** @param version the version in the address: when it is the file's own, the answer never changes */
    static void write(Asset asset, String version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + asset.version() + "\"";
        response.setHeader("Cache-Control", asset.version().equals(version) ? FOR_EVER : ASK_AGAIN);
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        byte[] body = asset.content();
        if (asset.gzipped().length > 0 && takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.gzipped();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
