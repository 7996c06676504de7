package kr.onjari.server.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server once whether it is there. */
final class HttpProbe {
    private static final int TIMEOUT_MILLIS = 2_000;

    private HttpProbe() {}

    static boolean answersOk(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
