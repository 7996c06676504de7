package kr.onjari.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** Renders views with the templates compiled into the portal. Pages are made for one visitor and kept by nobody. */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ViewWriter implements MessageBodyWriter<View> {
    private static final String TEMPLATES = "kr.onjari.templates";

    @Inject
    private CurrentUi currentUi;

    private final TemplateEngine engine = engine();

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    private static TemplateEngine engine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Thread.currentThread().getContextClassLoader(), TEMPLATES);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        Ui ui = currentUi.ui(request, response);
        parameters.put("ui", ui);
        view.page().ifPresent(page -> parameters.put("page", page));
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(view.template() + ".jte", parameters, page);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Pages.HTML);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, page.getContentLength());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, ui.signedIn() ? "no-store" : "private, no-cache");
        page.writeTo(out);
    }
}
