package vn.chitieu.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.command.CommandRun;

/** Mail on the command line while nothing is set, and the list of recipients. */
class MailCommandTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsSentUntilSomethingIsSet() {
        CommandRun.Said said = CommandRun.say("mail", "send", "--database", "embedded:" + folder.resolve("db"));
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("Chưa đặt danh sách người nhận nên không gửi thư");
        Path list = folder.resolve("nguoi-nhan.xlsx");
        CommandRun.Said served = CommandRun.say(
                "mail", "send", "--recipients", list.toString(), "--database", "embedded:" + folder.resolve("db"));
        assertThat(served.exitCode()).isEqualTo(2);
        assertThat(served.err()).contains("Chưa đặt máy chủ thư");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void theListIsMadeCheckedAndNeverOverwritten() throws Exception {
        Path list = folder.resolve("nguoi-nhan.xlsx");
        assertThat(CommandRun.say("mail", "new", list.toString()).exitCode()).isZero();
        byte[] bytes = Files.readAllBytes(list);
        CommandRun.Said checked = CommandRun.say("mail", "check", "--recipients", list.toString());
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).contains("Danh sách " + list + " dùng được.");
        CommandRun.Said again = CommandRun.say("mail", "new", list.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("đã có");
        assertThat(Files.readAllBytes(list)).isEqualTo(bytes);
        CommandRun.Said wrong = CommandRun.say("mail", "check", "--recipients", "README.md");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).contains("Tệp README.md: không đọc được như một bảng tính .xlsx.");
    }
}
