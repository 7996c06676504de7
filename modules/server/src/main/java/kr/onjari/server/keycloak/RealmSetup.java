package kr.onjari.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.onjari.kernel.identity.Role;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.server.ToolFailure;

/**
 * Brings the realm {@code onjari} to what the tenants' folder describes: one realm for the country, an organization a
 * tenant, a group of the organization a staff role. Repeating it changes nothing; a new tenant is added to what is
 * there. Nothing that a tenant's administrator has done (members, passwords) is taken back.
 */
public final class RealmSetup {
    public static final String REALM = "onjari";
    /** The public client for scripts; exists in the local profile only. */
    public static final String CLI_CLIENT = "onjari-cli";

    /** Changes when this class makes something else of the same input. */
    static final int VERSION = 2;

    private static final String PATH = "/" + REALM;
    private static final String PORTAL_CLIENT = "portal";
    private static final Set<Role> MINISTRY_ROLES =
            Set.of(Role.TENANT_ADMIN, Role.AUDITOR, Role.MINISTRY_ANALYST, Role.PLATFORM_OPERATOR);
    private static final int ALL = 10_000;
    /** Our login pages have no script and no inline style at all. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "contentSecurityPolicy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'",
            "xFrameOptions",
            "DENY",
            "xContentTypeOptions",
            "nosniff",
            "referrerPolicy",
            "no-referrer",
            "strictTransportSecurity",
            "max-age=31536000; includeSubDomains");

    private final AdminApi api;
    private final RealmInput input;

    public RealmSetup(AdminApi api, RealmInput input) {
        this.api = api;
        this.input = input;
    }

    /** Whether the realm is there at all. */
    public boolean exists() {
        return api.get(PATH).isPresent();
    }

    /**
     * Does what is missing, and brings settings back to ours.
     *
     * @throws ToolFailure when Keycloak refuses a step; running it again goes on from there
     */
    public void apply() {
        realm();
        roles();
        organizationScope();
        loginInOneStep();
        clients();
        Map<String, Map<String, String>> groups = organizations();
        if (input.demo()) {
            demoAccounts(groups);
        }
    }

    private void realm() {
        Map<String, Object> realm = Map.ofEntries(
                Map.entry("realm", REALM),
                Map.entry("enabled", true),
                Map.entry("displayName", "온자리"),
                Map.entry("organizationsEnabled", true),
                Map.entry("internationalizationEnabled", true),
                Map.entry("supportedLocales", List.of("ko", "en", "zh-CN", "vi")),
                Map.entry("defaultLocale", "ko"),
                Map.entry("loginTheme", LoginTheme.NAME),
                Map.entry("sslRequired", input.scheme().equals("https") ? "all" : "none"),
                Map.entry("registrationAllowed", false),
                Map.entry("resetPasswordAllowed", false),
                Map.entry("rememberMe", false),
                Map.entry("loginWithEmailAllowed", false),
                Map.entry("duplicateEmailsAllowed", true),
                Map.entry("bruteForceProtected", true),
                Map.entry("browserSecurityHeaders", SECURITY_HEADERS),
                Map.entry("accessTokenLifespan", 300),
                Map.entry("ssoSessionIdleTimeout", 1_800),
                Map.entry("ssoSessionMaxLifespan", 36_000));
        if (exists()) {
            api.put(PATH, realm);
        } else {
            api.create("", realm);
        }
    }

    private void roles() {
        Set<String> present = names(api.list(PATH + "/roles"), "name");
        for (Role role : Role.values()) {
            if (!present.contains(role.groupName())) {
                api.post(PATH + "/roles", Map.of("name", role.groupName()));
            }
        }
    }

    /** Puts groups and roles of each organization into the organization's own claim. */
    private void organizationScope() {
        JsonNode scope = find(api.list(PATH + "/client-scopes"), "name", "organization")
                .orElseThrow(() -> new ToolFailure("Keycloak's realm has no client scope \"organization\"."));
        String mappers = PATH + "/client-scopes/" + scope.path("id").asText() + "/protocol-mappers/models";
        List<JsonNode> present = api.list(mappers);
        JsonNode membership = find(present, "protocolMapper", "oidc-organization-membership-mapper")
                .orElseThrow(() -> new ToolFailure("Keycloak's scope \"organization\" has no membership mapper."));
        if (!membership.path("config").path("addOrganizationId").asBoolean()) {
            ((ObjectNode) membership.path("config")).put("addOrganizationId", "true");
            api.put(mappers + "/" + membership.path("id").asText(), membership);
        }
        if (find(present, "protocolMapper", "oidc-organization-group-membership-mapper")
                .isEmpty()) {
            api.post(
                    mappers,
                    Map.of(
                            "name",
                            "organization groups",
                            "protocol",
                            "openid-connect",
                            "protocolMapper",
                            "oidc-organization-group-membership-mapper",
                            "config",
                            Map.of(
                                    "addGroupRoleMappings", "true",
                                    "access.token.claim", "true",
                                    "id.token.claim", "true",
                                    "introspection.token.claim", "true")));
        }
    }

    /** Keycloak would ask for the name first, to find the organization by its e-mail domain; ours comes from the host. */
    private void loginInOneStep() {
        String executions = PATH + "/authentication/flows/browser/executions";
        for (JsonNode execution : api.list(executions)) {
            if (execution.path("displayName").asText().equals("Organization")
                    && !execution.path("requirement").asText().equals("DISABLED")) {
                api.put(executions, ((ObjectNode) execution).put("requirement", "DISABLED"));
            }
        }
    }

    private void clients() {
        client(portalClient(), false);
        Optional<JsonNode> cli = clientNamed(CLI_CLIENT);
        if (input.demo()) {
            client(cliClient(), true);
        } else if (cli.isPresent()) {
            api.delete(PATH + "/clients/" + cli.get().path("id").asText());
        }
    }

    private Map<String, Object> portalClient() {
        List<String> origins = input.origins();
        return Map.ofEntries(
                Map.entry("clientId", PORTAL_CLIENT),
                Map.entry("name", "온자리"),
                Map.entry("enabled", true),
                Map.entry("protocol", "openid-connect"),
                Map.entry("publicClient", false),
                Map.entry("secret", input.portalSecret()),
                Map.entry("standardFlowEnabled", true),
                Map.entry("implicitFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("serviceAccountsEnabled", false),
                Map.entry("fullScopeAllowed", false),
                Map.entry("frontchannelLogout", false),
                // Keycloak accepts a wildcard for the host and never matches it: one exact address a site.
                Map.entry(
                        "redirectUris",
                        origins.stream().map(origin -> origin + "/callback").toList()),
                Map.entry("webOrigins", List.of()),
                Map.entry(
                        "attributes",
                        Map.of(
                                "pkce.code.challenge.method",
                                "S256",
                                "post.logout.redirect.uris",
                                origins.stream().map(origin -> origin + "/").collect(Collectors.joining("##")),
                                // A client has one address for this; the portal keeps revoked sessions for all hosts.
                                "backchannel.logout.url",
                                backchannelOrigin() + "/oidc/backchannel-logout",
                                "backchannel.logout.session.required",
                                "true")),
                Map.entry("protocolMappers", List.of(audienceMapper())));
    }

    private String backchannelOrigin() {
        return input.tenants().stream()
                .filter(tenant -> tenant.level() == TenantLevel.MINISTRY)
                .flatMap(tenant -> tenant.sites().stream())
                .map(site -> input.scheme() + "://" + site.host() + input.portSuffix())
                .findFirst()
                .orElseThrow(() -> new ToolFailure("The tenants' folder describes no ministry (level=MINISTRY)."));
    }

    private static Map<String, Object> cliClient() {
        return Map.ofEntries(
                Map.entry("clientId", CLI_CLIENT),
                Map.entry("name", "명령줄 (시연용)"),
                Map.entry("enabled", true),
                Map.entry("protocol", "openid-connect"),
                Map.entry("publicClient", true),
                Map.entry("standardFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", true),
                Map.entry("fullScopeAllowed", false),
                Map.entry("attributes", Map.of("access.token.lifespan", "3600")),
                Map.entry("protocolMappers", List.of(audienceMapper())));
    }

    /** Bearer tokens name the portal as their audience; it refuses others. */
    private static Map<String, Object> audienceMapper() {
        return Map.of(
                "name",
                "portal audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of(
                        "included.custom.audience", PORTAL_CLIENT,
                        "access.token.claim", "true",
                        "introspection.token.claim", "true"));
    }

    /** @param organizationsByDefault whether its tokens carry the caller's organization without a scope being asked for */
    private void client(Map<String, Object> wanted, boolean organizationsByDefault) {
        String clientId = String.valueOf(wanted.get("clientId"));
        Optional<JsonNode> present = clientNamed(clientId);
        String id;
        if (present.isPresent()) {
            id = present.get().path("id").asText();
            Map<String, Object> change = wanted.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("protocolMappers"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            api.put(PATH + "/clients/" + id, change);
        } else {
            id = api.create(PATH + "/clients", wanted);
        }
        if (organizationsByDefault) {
            String path = PATH + "/clients/" + id;
            find(api.list(path + "/optional-client-scopes"), "name", "organization")
                    .map(scope -> scope.path("id").asText())
                    .ifPresent(scope -> {
                        api.delete(path + "/optional-client-scopes/" + scope);
                        api.put(path + "/default-client-scopes/" + scope, null);
                    });
        }
    }

    private Optional<JsonNode> clientNamed(String clientId) {
        return api.list(PATH + "/clients?clientId=" + clientId).stream().findFirst();
    }

    /** @return for each tenant, the id of each group by its name */
    private Map<String, Map<String, String>> organizations() {
        Map<String, JsonNode> present = byText(api.list(PATH + "/organizations?max=" + ALL), "alias");
        Map<String, JsonNode> roles = byText(api.list(PATH + "/roles"), "name");
        return input.tenants().stream()
                .collect(Collectors.toMap(tenant -> tenant.code().value(), tenant -> {
                    JsonNode organization = present.get(tenant.code().value());
                    String id = organization == null
                            ? api.create(PATH + "/organizations", organization(tenant))
                            : organization.path("id").asText();
                    return groups(tenant, PATH + "/organizations/" + id, roles);
                }));
    }

    private static Map<String, Object> organization(TenantDefinition tenant) {
        return Map.of(
                "name",
                tenant.name(),
                "alias",
                tenant.code().value(),
                "enabled",
                true,
                "domains",
                List.of(Map.of("name", tenant.sites().get(0).host(), "verified", true)));
    }

    private Map<String, String> groups(TenantDefinition tenant, String organization, Map<String, JsonNode> roles) {
        Map<String, JsonNode> present =
                byText(api.list(organization + "/groups?briefRepresentation=false&max=" + ALL), "name");
        Map<String, String> ids = new java.util.HashMap<>();
        ids.put("", organization);
        for (Role role : Role.values()) {
            if (!belongsTo(role, tenant.level())) {
                continue;
            }
            JsonNode group = present.get(role.groupName());
            String id = group == null
                    ? api.create(organization + "/groups", Map.of("name", role.groupName()))
                    : group.path("id").asText();
            if (group == null || group.path("realmRoles").isEmpty()) {
                api.post(
                        organization + "/groups/" + id + "/role-mappings/realm",
                        List.of(java.util.Objects.requireNonNull(roles.get(role.groupName()))));
            }
            ids.put(role.groupName(), id);
        }
        return ids;
    }

    private static boolean belongsTo(Role role, TenantLevel level) {
        if (level == TenantLevel.MINISTRY) {
            return MINISTRY_ROLES.contains(role);
        }
        return role != Role.MINISTRY_ANALYST && role != Role.PLATFORM_OPERATOR;
    }

    private void demoAccounts(Map<String, Map<String, String>> groups) {
        List<DemoAccounts.Account> accounts = DemoAccounts.of(input.tenants());
        Set<String> present = names(api.list(PATH + "/users?briefRepresentation=true&max=" + ALL), "username");
        List<Map<String, Object>> missing = accounts.stream()
                .filter(account -> !present.contains(account.username()))
                .map(RealmSetup::user)
                .toList();
        if (!missing.isEmpty()) {
            api.post(PATH + "/partialImport", Map.of("ifResourceExists", "SKIP", "users", missing));
        }
        Map<String, List<DemoAccounts.Account>> staff = accounts.stream()
                .filter(account -> account.staffOf().isPresent())
                .collect(Collectors.groupingBy(
                        account -> account.staffOf().orElseThrow().tenant().value()));
        staff.forEach((tenant, people) -> employ(people, java.util.Objects.requireNonNull(groups.get(tenant))));
    }

    private void employ(List<DemoAccounts.Account> people, Map<String, String> groups) {
        String organization = groups.getOrDefault("", "");
        Set<String> members = names(api.list(organization + "/members?max=" + ALL), "id");
        for (DemoAccounts.Account person : people) {
            String id = person.id().toString();
            if (!members.contains(id)) {
                api.post(organization + "/members", id);
            }
            String group = groups.get(person.staffOf().orElseThrow().role().groupName());
            String path = organization + "/groups/" + group + "/members";
            if (!names(api.list(path + "?max=" + ALL), "id").contains(id)) {
                api.put(path + "/" + id, null);
            }
        }
    }

    private static Map<String, Object> user(DemoAccounts.Account account) {
        return Map.of(
                "id",
                account.id().toString(),
                "username",
                account.username(),
                "enabled",
                true,
                "email",
                account.username() + "@demo.example",
                "emailVerified",
                true,
                "lastName",
                account.familyName(),
                "firstName",
                account.givenName(),
                "credentials",
                List.of(Map.of("type", "password", "value", DemoAccounts.PASSWORD, "temporary", false)));
    }

    private static Set<String> names(List<JsonNode> items, String field) {
        Set<String> names = new HashSet<>();
        items.forEach(item -> names.add(item.path(field).asText()));
        return names;
    }

    private static Map<String, JsonNode> byText(List<JsonNode> items, String field) {
        return new ArrayList<>(items)
                .stream().collect(Collectors.toMap(item -> item.path(field).asText(), Function.identity()));
    }

    private static Optional<JsonNode> find(List<JsonNode> items, String field, String value) {
        return items.stream()
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst();
    }
}
