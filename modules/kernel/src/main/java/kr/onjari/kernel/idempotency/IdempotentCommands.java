package kr.onjari.kernel.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;
import kr.onjari.kernel.crypto.KeyDerivation;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;

/**
 * Carries a command out once for each {@code Idempotency-Key} of a person in a tenant. The key is claimed in the
 * command's own transaction: a concurrent repeat waits for the first to end, then answers with its result; if the
 * first failed, nothing was stored and the repeat is carried out.
 */
@ApplicationScoped
public class IdempotentCommands {
    /** Longest accepted key, in characters. */
    public static final int LONGEST_KEY = 200;

    private final Database database;

    @Inject
    public IdempotentCommands(Database database) {
        this.database = database;
    }

    /**
     * @param key the client's key, 1 to {@value #LONGEST_KEY} characters
     * @param request method, path and body of the request, to recognise another request under the same key
     * @throws Refusal 400 for a key of a wrong length, 422 when the key was used for another request
     */
    public StoredResponse run(String key, String request, Supplier<StoredResponse> command) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "kernel.idempotency-key-length", LONGEST_KEY);
        }
        String person = CurrentWork.person().orElseThrow(() -> new IllegalStateException("A command has a person"));
        String fingerprint = HexFormat.of()
                .formatHex(KeyDerivation.hmac("onjari-idempotency".getBytes(StandardCharsets.UTF_8), request));
        int claimed = database.update("""
                insert into idempotency_key (person, key, fingerprint, created_at) values (?, ?, ?, now())
                on conflict (person, key) do nothing
                """, person, key, fingerprint);
        return claimed == 1 ? carryOut(person, key, command) : replay(person, key, fingerprint);
    }

    private StoredResponse carryOut(String person, String key, Supplier<StoredResponse> command) {
        StoredResponse response = command.get();
        database.update(
                "update idempotency_key set status = ?, body = ? where person = ? and key = ?",
                response.status(),
                response.body(),
                person,
                key);
        return response;
    }

    private StoredResponse replay(String person, String key, String fingerprint) {
        record Known(String fingerprint, StoredResponse response) {}
        Known known = database.one(
                "select fingerprint, status, body from idempotency_key where person = ? and key = ?",
                row -> new Known(row.text("fingerprint"), new StoredResponse(row.integer("status"), row.text("body"))),
                person,
                key);
        if (!known.fingerprint().equals(fingerprint)) {
            throw Refusal.unprocessable("kernel.idempotency-key-reused");
        }
        return known.response();
    }
}
