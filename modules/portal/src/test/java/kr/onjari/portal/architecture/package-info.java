/**
 * The walls and habits of the house as tests: dependencies between modules, SQL that scales out, what stays out of the
 * code. Each rule is shown to catch what it forbids by a fixture that breaks it. They run here because the portal sees
 * every module.
 */
package kr.onjari.portal.architecture;
