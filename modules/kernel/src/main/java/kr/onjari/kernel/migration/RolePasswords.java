package kr.onjari.kernel.migration;

/**
 * Passwords of the three logins the product uses; they come from the environment or a generated local secrets file.
 *
 * @param owner of {@code onjari_owner}, which migrates
 * @param cell of {@code cell_1}, as which the application logs in
 * @param batch of {@code batch_repository}, which keeps the state of batch jobs
 */
public record RolePasswords(String owner, String cell, String batch) {

    @Override
    public String toString() {
        return "RolePasswords[hidden]";
    }
}
