package kr.onjari.admissions.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PageAddressTest {

    @Test
    void a_list_kept_elsewhere_is_linked_to_as_a_page() {
        assertThat(PageAddress.page(URI.create("http://gangnam.localhost:8080/api/v1/waiting-lists/7")))
                .hasToString("http://gangnam.localhost:8080/waiting-lists/7");
    }

    @Test
    void an_application_kept_elsewhere_is_linked_to_as_its_familys_page() {
        assertThat(PageAddress.page(URI.create("https://gangnam.example/api/v1/applications/7")))
                .hasToString("https://gangnam.example/my/waiting/7");
    }

    @Test
    void refusals_keep_what_they_say() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> PageAddress.orElsewhere(() -> {
                    throw Refusal.notFound("admissions.list-elsewhere")
                            .linkingTo(URI.create("http://gangnam.localhost:8080/api/v1/waiting-lists/7"));
                }));
        assertThat(refusal.code()).isEqualTo("admissions.list-elsewhere");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.link()).map(URI::getPath).contains("/waiting-lists/7");
    }

    @Test
    void a_list_is_cut_into_parts_that_begin_where_a_position_is_looked_for() {
        assertThat(ListPart.startOf(1)).isZero();
        assertThat(ListPart.startOf(ListPart.SIZE)).isZero();
        assertThat(ListPart.startOf(ListPart.SIZE + 1)).isEqualTo(ListPart.SIZE);
        assertThat(ListPart.before(0)).isEmpty();
        assertThat(ListPart.before(30)).isEqualTo(Optional.of(0));
        assertThat(ListPart.before(3 * ListPart.SIZE)).contains(2 * ListPart.SIZE);
    }
}
