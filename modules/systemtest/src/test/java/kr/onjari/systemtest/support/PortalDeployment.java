package kr.onjari.systemtest.support;

import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real portal as the suite's one deployment. */
public final class PortalDeployment {
    public static final String NAME = "portal";

    private PortalDeployment() {}

    /** The WAR of the build, under its own name so that its context root stays {@code /}. */
    public static WebArchive archive() {
        File war = new File(System.getProperty("onjari.root"), "modules/server/target/portal/ROOT.war");
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(war).as(WebArchive.class);
    }

    /** Waits until the portal answers and the demonstration's families and lists are in. */
    public static void awaitReady() {
        Awaiting.until(
                "the portal answers",
                () -> Api.on("seocho").get("/api/v1/admission-rules").status() == 200);
        Awaiting.until("the demonstration's lists are filled", PortalDeployment::demonstrationIsFilled);
    }

    /** The filling node holds a lease as long as it works, and gives it back at the end. */
    private static boolean demonstrationIsFilled() {
        try (Connection connection = Stack.running().parts().owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lease = statement.executeQuery(
                        "select expires_at < now() from platform.lease where name = 'admissions.demo'")) {
            return lease.next() && lease.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
