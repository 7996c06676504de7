package kr.onjari.admissions.mine;

import kr.onjari.web.form.Form;

/** The last page before an application is withdrawn: what that means. */
public record WithdrawPage(Form form, Standing standing) {}
