package kr.onjari.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.web.brand.Brand;
import kr.onjari.web.settings.ViewSettings;

/**
 * Who visits what, as far as every page cares.
 *
 * @param person the signed-in person, if any
 * @param path the path of the page, starting with a slash
 * @param query the query without question mark; empty when there is none
 * @param local whether this is a local demonstration
 * @param setting the tenant's setting of a key, inherited
 * @param asset the address of a module's file
 * @param brandFile the address of a brand file, if the tenant has one
 * @param csrf the token for forms, made when it is asked for
 */
public record Visit(
        Tenant tenant,
        Site site,
        Optional<Person> person,
        String path,
        String query,
        boolean local,
        Brand brand,
        ViewSettings view,
        List<FlashMessage> flash,
        Function<String, Optional<String>> setting,
        Function<String, String> asset,
        Function<String, Optional<String>> brandFile,
        Supplier<String> csrf) {}
