package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A command is taken apart alone, and says of itself what it says among all the others. */
class OneCommandTest {
    @Test
    void aNamedCommandStandsAlone() {
        Map<String, CommandLine> all = Main.commandLine().getSubcommands();
        assertThat(all).hasSize(10).containsKeys("night", "status", "rules");
        all.forEach((name, command) -> {
            CommandLine one = Main.commandLine(name, "--x");
            assertThat(one.getSubcommands()).containsOnlyKeys(name);
            CommandLine alone = one.getSubcommands().get(name);
            assertThat(alone.getUsageMessage()).isEqualTo(command.getUsageMessage());
            assertThat(alone.getSubcommands().keySet())
                    .isEqualTo(command.getSubcommands().keySet());
        });
    }

    @Test
    void whatIsNoCommandKnowsThemAll() {
        assertThat(Main.commandLine("nigth").getSubcommands()).hasSize(10);
        assertThat(Main.commandLine("--help").getSubcommands()).hasSize(10);
    }
}
