package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.NeedsBrowser;
import vn.chitieu.length.Slow;
import vn.chitieu.mail.ListWriter;
import vn.chitieu.mail.MailRound;
import vn.chitieu.mail.MailSettings;

/** An officer of the province, from the mail of the night over its link and the sign-in to the cells of a figure. */
@Slow
@NeedsBrowser
class OfficerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Pattern LINK = Pattern.compile("/phat-hien/mot\\?ma=(target\\S+)");

    @TempDir
    private Path folder;

    @Test
    void fromTheMailToTheCell() throws Exception {
        try (Desks desk = new Desks(folder, DAY);
                Browser browser = new Browser(desk.address())) {
            FileSystemUtils.copyRecursively(Path.of("data-samples"), desk.inbox());
            assertThat(desk.night().done()).isTrue();
            desk.person("lanhdao", "leader", "51");
            String mail = mail(desk);
            Matcher link = LINK.matcher(mail);
            assertThat(link.find()).as(mail).isTrue();

            // whoever is not in yet is asked who he is, and then gets what the mail named
            browser.open(link.group());
            browser.see("Tên đăng nhập");
            browser.type("ten", "lanhdao");
            browser.type("mat-khau", Desks.PASSWORD);
            browser.press("Đăng nhập");
            browser.see("Diễn giải từ quy tắc đến từng ô số liệu");
            assertThat(browser.path()).startsWith("/phat-hien/mot");
            String id = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
            assertThat(browser.text()).contains(id.split(":")[2]);

            browser.follow("Diễn giải từ quy tắc đến từng ô số liệu");
            browser.see(id);
            List<String> places = desk.sql()
                    .queryForList(
                            "select distinct file || ' ' || sheet || ' ' || cell from observation"
                                    + " where year = 2026 and cell <> '' and numerator > 0",
                            String.class);
            String text = browser.text();
            assertThat(places).anySatisfy(place -> assertThat(text).contains(place));
        }
    }

    private String mail(Desks desk) throws Exception {
        Path list = ListWriter.write(folder.resolve("nguoi-nhan.xlsx"), List.of(), "51|vp@tinh.example.vn||||");
        MailSettings settings = MailSettings.of(list, Map.of("CHITIEU_MAIL_DESK", desk.address()));
        List<Path> files = new MailRound(
                        Objects.requireNonNull(desk.sql().getDataSource()), settings, desk.out(), desk.clock())
                .dryRun(folder.resolve("thu"));
        for (Path file : files)
            try (InputStream in = Files.newInputStream(file)) {
                MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
                if (mail.getSubject().contains("kết quả đánh giá") && mail.getContent() instanceof Multipart parts)
                    return parts.getBodyPart(0).getContent().toString();
            }
        throw new AssertionError("no mail of the night among " + files);
    }
}
