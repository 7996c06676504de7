package kr.onjari.portal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All resources of all modules: pages under {@code /}, the public API under {@code /api/v1}. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Onjari",
                        version = "1",
                        description = "Facilities, waiting lists, applications and offers. Every tenant's host serves"
                                + " this API for its own area; errors are problem documents (RFC 9457)."))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm; roles count for the host's tenant only.")
public class OnjariApplication extends Application {}
