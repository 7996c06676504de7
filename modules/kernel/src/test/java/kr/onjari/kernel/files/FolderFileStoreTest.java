package kr.onjari.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import kr.onjari.kernel.tenancy.TenantCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFileStoreTest {
    private static final TenantCode SEOCHO = TenantCode.of("seocho");

    @TempDir
    Path folder;

    @Test
    void a_file_is_found_by_its_own_tenant_only() throws IOException {
        FileStore store = new FolderFileStore(folder.toString());
        store.write(SEOCHO, "photos/a.txt", new ByteArrayInputStream(new byte[] {1, 2}));
        assertThat(store.read(SEOCHO, "photos/a.txt").orElseThrow().readAllBytes())
                .containsExactly(1, 2);
        assertThat(store.read(TenantCode.of("gangnam"), "photos/a.txt")).isEmpty();
        assertThat(store.delete(SEOCHO, "photos/a.txt")).isTrue();
        assertThat(store.delete(SEOCHO, "photos/a.txt")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../gangnam/a", "/etc/passwd", "a/../b", "a\\b", "", ".hidden", "a//b"})
    void a_name_never_leaves_the_tenants_room(String name) {
        FileStore store = new FolderFileStore(folder.toString());
        assertThatThrownBy(() -> store.read(SEOCHO, name)).isInstanceOf(IllegalArgumentException.class);
    }
}
