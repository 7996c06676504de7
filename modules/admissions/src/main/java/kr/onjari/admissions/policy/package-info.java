/**
 * The published rules of admission as versioned data: items, points, limits and deadlines of a day, inherited from the ministry
 * down the tenants' tree, and the pure rule that scores an application by them (시행규칙 §29).
 */
@NullMarked
package kr.onjari.admissions.policy;

import org.jspecify.annotations.NullMarked;
