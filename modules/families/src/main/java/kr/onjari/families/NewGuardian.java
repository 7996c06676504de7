package kr.onjari.families;

import java.util.Optional;

/**
 * What is needed to know a guardian.
 *
 * @param name 1-50 characters
 * @param phone any Korean notation, stored as digits; optional
 * @param language one of ko, en, zh, vi
 */
public record NewGuardian(String name, Optional<String> phone, String language) {}
