package kr.onjari.families;

import java.util.Optional;

/**
 * A guardian as the vault knows her.
 *
 * @param person identity-provider subject
 * @param name 1-50 characters
 * @param phone digits only, e.g. {@code 01012345678}; empty until she gives one
 * @param language one of ko, en, zh, vi: messages to her are written in it
 */
public record Guardian(String person, String name, Optional<String> phone, String language) {}
