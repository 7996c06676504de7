package kr.onjari.web.demo;

import java.time.Instant;
import kr.onjari.web.form.Form;

/** What the page of all components shows. @param now the moment its samples are written for */
public record ComponentSamples(Form form, Instant now) {
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
}
