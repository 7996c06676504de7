package kr.onjari.web.asset;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;

/** Serves {@code /brand/<tenant>/<file>}, public to everybody as the sites themselves are. */
@WebServlet(name = "brand", urlPatterns = "/brand/*")
public class BrandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z][a-z0-9_]{0,30})/([a-z-]+\\.(?:svg|css))");

    private final transient BrandAssets assets;
    private final transient TenantDirectory directory;

    @Inject
    public BrandServlet(BrandAssets assets, TenantDirectory directory) {
        this.assets = assets;
        this.directory = directory;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Asset> asset = find(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A drawing opened as a page of its own must not run anything.
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        String version = Optional.ofNullable(request.getParameter("v")).orElse("");
        FileAnswer.write(asset.get(), version, request, response);
    }

    private Optional<Asset> find(String path) {
        Matcher wanted = PATH.matcher(path);
        if (!wanted.matches()) {
            return Optional.empty();
        }
        TenantCode tenant = TenantCode.of(wanted.group(1));
        return directory.tenant(tenant).flatMap(known -> assets.find(tenant, wanted.group(2)));
    }
}
