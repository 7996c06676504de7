package kr.onjari.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.onjari.web.SampleSite;
import kr.onjari.web.component.Tone;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.Texts;
import org.junit.jupiter.api.Test;

class FlashMessageTest {
    private final Texts texts = new SampleSite("seocho").texts(Language.KO);

    @Test
    void messagesArriveAsTheyWereSent() {
        List<FlashMessage> sent = List.of(
                new FlashMessage(Tone.SUCCESS, "web.settings.saved", List.of()),
                new FlashMessage(Tone.WARNING, "web.privacy.lead", List.of("서초구 ~ \u00e9;")));

        assertThat(FlashMessage.read(FlashMessage.write(sent), texts)).isEqualTo(sent);
    }

    @Test
    void whatNobodyOfOursWroteIsLeftOut() {
        assertThat(FlashMessage.read("not base64!", texts)).isEmpty();
        assertThat(FlashMessage.read("", texts)).isEmpty();
        assertThat(FlashMessage.read("x".repeat(5000), texts)).isEmpty();
        FlashMessage invented = new FlashMessage(Tone.DANGER, "Send us your password", List.of());
        assertThat(FlashMessage.read(FlashMessage.write(List.of(invented)), texts))
                .isEmpty();
    }

    @Test
    void onlyPathsOfThisHostAreRedirectedTo() {
        assertThat(Redirect.isPathOfThisHost("/my?x=1")).isTrue();
        assertThat(Redirect.isPathOfThisHost("//evil.example")).isFalse();
        assertThat(Redirect.isPathOfThisHost("/\\evil.example")).isFalse();
        assertThat(Redirect.isPathOfThisHost("https://evil.example")).isFalse();
        assertThat(Redirect.isPathOfThisHost("/a\r\nSet-Cookie: b")).isFalse();
    }
}
