package kr.onjari.portal;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Leaves the pages out of the published OpenAPI document, and the address of the server that wrote it. */
public class ApiOnly implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(null);
        Map<String, PathItem> published = new TreeMap<>(document.getPaths().getPathItems());
        published.keySet().removeIf(path -> !path.startsWith("/api/"));
        document.getPaths().setPathItems(published);
    }
}
