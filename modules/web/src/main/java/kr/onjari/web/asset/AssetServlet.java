package kr.onjari.web.asset;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@code /assets/<version>/<module>/<path>}. An outdated version gets today's file, to be asked for again. */
@WebServlet(name = "assets", urlPatterns = "/assets/*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Assets assets;

    @Inject
    public AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        int slash = path.indexOf('/', 1);
        Optional<Asset> asset = slash < 0 ? Optional.empty() : assets.find(path.substring(slash + 1));
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileAnswer.write(asset.get(), path.substring(1, slash), request, response);
    }
}
