package kr.onjari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One browser with one session, as the servlet container would show it. It sends its session cookie to every host,
 * which a real one would not: so tests see what happens when somebody copies a cookie.
 */
final class FakeBrowser {
    private static final class Session {
        volatile String id = UUID.randomUUID().toString();
        volatile boolean valid = true;
        final Map<String, Object> attributes = new ConcurrentHashMap<>();
    }

    private volatile Session session;

    String sessionId() {
        return session == null || !session.valid ? "" : session.id;
    }

    Object attribute(String name) {
        return session.attributes.get(name);
    }

    HttpServletRequest get(String host, String path) {
        return request(host, "GET", path, Map.of(), Map.of());
    }

    HttpServletRequest get(String host, String path, Map<String, String> headers) {
        return request(host, "GET", path, headers, Map.of());
    }

    HttpServletRequest request(
            String host, String method, String path, Map<String, String> headers, Map<String, String> parameters) {
        Map<String, Object> attributes = new HashMap<>();
        return proxy(HttpServletRequest.class, (self, called, args) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getScheme" -> "http";
            case "getServerName" -> host;
            case "getServerPort" -> 8080;
            case "getContextPath" -> "";
            case "getRequestURI" -> path;
            case "getHeader" -> headers.get((String) args[0]);
            case "getParameter" -> parameters.get((String) args[0]);
            case "getCookies", "getQueryString" -> null;
            case "getLocale" -> Locale.forLanguageTag(headers.getOrDefault("Accept-Language", "ko"));
            case "getAttribute" -> attributes.get((String) args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getSession" -> session(args == null || (boolean) args[0]);
            case "isRequestedSessionIdValid" -> session != null && session.valid;
            case "changeSessionId" -> session.id = UUID.randomUUID().toString();
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    static HttpServletResponse response(AtomicInteger status) {
        return proxy(HttpServletResponse.class, (self, called, args) -> {
            if (called.getName().equals("setStatus")) {
                status.set((int) args[0]);
            }
            return null;
        });
    }

    private synchronized HttpSession session(boolean create) {
        if (session == null || !session.valid) {
            if (!create) {
                return null;
            }
            session = new Session();
        }
        Session mine = session;
        return proxy(HttpSession.class, (self, called, args) -> {
            if (!mine.valid) {
                throw new IllegalStateException("invalidated");
            }
            return switch (called.getName()) {
                case "getId" -> mine.id;
                case "getAttribute" -> mine.attributes.get((String) args[0]);
                case "setAttribute" -> mine.attributes.put((String) args[0], args[1]);
                case "invalidate" -> mine.valid = false;
                default -> throw new UnsupportedOperationException(called.getName());
            };
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler checked = (self, method, args) -> value(method, handler.invoke(self, method, args));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, checked));
    }

    private static Object value(Method method, Object value) {
        return method.getReturnType() == void.class ? null : value;
    }
}
