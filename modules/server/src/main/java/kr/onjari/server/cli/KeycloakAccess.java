package kr.onjari.server.cli;

import java.util.Map;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.keycloak.AdminApi;

/** The administrator that a command acts as, from the environment. */
final class KeycloakAccess {
    private KeycloakAccess() {}

    static AdminApi admin(String address, Map<String, String> environment) {
        return new AdminApi(
                address,
                required(environment, "ONJARI_KEYCLOAK_USER"),
                required(environment, "ONJARI_KEYCLOAK_PASSWORD"));
    }

    /** @throws ToolFailure naming the variable when it is not set */
    static String required(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new ToolFailure("The environment variable " + variable + " is not set.");
        }
        return value;
    }
}
