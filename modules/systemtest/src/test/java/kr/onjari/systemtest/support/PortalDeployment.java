package kr.onjari.systemtest.support;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real portal as the suite's one deployment. */
public final class PortalDeployment {
    public static final String NAME = "portal";

    private static final long PATIENCE_SECONDS = 180;

    private PortalDeployment() {}

    /** The WAR of the build, under its own name so that its context root stays {@code /}. */
    public static WebArchive archive() {
        File war = new File(System.getProperty("onjari.root"), "modules/server/target/portal/ROOT.war");
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(war).as(WebArchive.class);
    }

    /** Waits until the demo families are in and the first page answers. */
    public static void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        URI home = URI.create("http://127.0.0.1:" + Stack.running().portalPort() + "/api/v1/admission-rules");
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_SECONDS * 1_000_000_000L) {
            try {
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(home)
                                .header("Host", "seocho.localhost")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(200_000_000L);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(300_000_000L);
        }
        throw new AssertionError("The portal did not answer within " + PATIENCE_SECONDS + " s");
    }
}
