package kr.onjari.kernel.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this system is somebody's local demonstration. Only then do demo accounts, generated families and pages
 * that show sent messages exist. Absent configuration means production.
 */
@ApplicationScoped
public class Profile {
    private final boolean local;

    @Inject
    public Profile(@ConfigProperty(name = "onjari.profile", defaultValue = "production") String name) {
        this.local = name.equals("local");
    }

    public boolean isLocal() {
        return local;
    }
}
