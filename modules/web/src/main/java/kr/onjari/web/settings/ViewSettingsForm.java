package kr.onjari.web.settings;

import kr.onjari.web.form.Form;

/** The view settings page. @param returnTo the page to come back to, a path of this host */
public record ViewSettingsForm(Form form, String returnTo) {}
