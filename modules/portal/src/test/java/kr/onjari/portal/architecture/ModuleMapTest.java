package kr.onjari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleMapTest {
    private final House house = House.here();
    private final Path file = house.file("docs/modules.md");

    @Test
    void the_map_of_the_modules_is_up_to_date() throws IOException {
        String map = new ModuleMap(house).draw();
        if (Boolean.getBoolean("onjari.docs.write")) {
            Files.writeString(file, map);
        }
        assertThat(House.read(file))
                .as("docs/modules.md is behind the modules; draw it again with -Donjari.docs.write=true")
                .isEqualTo(map);
    }

    @Test
    void the_map_names_faces_and_leaves_out_what_is_inside() {
        assertThat(new ModuleMap(house).draw())
                .contains("## statistics", "`NationalFigures`", "Inside `national`")
                .doesNotContain("`CountingLease`");
    }
}
