package kr.onjari.admissions;

import java.util.List;

/**
 * What the caller's family has in waiting lists.
 *
 * @param here this tenant's applications, those with an open offer first, then the newest
 * @param elsewhere active ones that other tenants keep
 */
public record MyWaiting(List<ApplicationView> here, List<Elsewhere> elsewhere) {}
