package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chitieu.fact.Lateness;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.NightLog;

/** Every address of the desk for every role, over the samples' night; and what of a page is whose. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {
    private static final String TARGET = "target:51:KH11-II.2.a-7::2030";
    private static final String OWN = "deadline:23317:KH11-V.end-2::2026";

    /** Letters of the roles that get the page: unit, agency, leader, author (s), approver (d), operator; - nobody. */
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", "ualsdo"),
            Map.entry("GET /mat-khau", "ualsdo"),
            Map.entry("POST /mat-khau", "ualsdo"),
            Map.entry("GET /gui", "ua"),
            Map.entry("POST /gui", "ua"),
            Map.entry("GET /gui/bieu-mau.xlsx?nam=2026", "ua"),
            Map.entry("GET /gui/00000000-0000-0000-0000-000000000000", "ua"),
            Map.entry("GET /gui/00000000-0000-0000-0000-000000000000/ban-danh-dau.xlsx", "ua"),
            Map.entry("POST /gui/00000000-0000-0000-0000-000000000000/chinh-thuc", "ua"),
            Map.entry("POST /gui/00000000-0000-0000-0000-000000000000/xoa", "ua"),
            Map.entry("GET /bien-nhan", "ualo"),
            Map.entry("GET /bien-nhan/2026-000001", "ualo"),
            Map.entry("POST /bien-nhan/2026-000001/rut", "ua"),
            Map.entry("GET /cam-ket", "ual"),
            Map.entry("GET /cam-ket/lap", "ua"),
            Map.entry("POST /cam-ket/lap", "ua"),
            Map.entry("GET /han-nop", "ualo"),
            Map.entry("GET /han-nop/don-vi?dieu-khoan=KH11-V.end-2&ky=2026&han=2026-12-04&so=tat-ca", "ualo"),
            Map.entry("GET /han-nop/don-vi/23317", "ualo"),
            Map.entry("GET /han-nop/hai-ky", "ualo"),
            Map.entry("GET /phat-hien", "ualsd"),
            Map.entry("GET /phat-hien/danh-sach.csv", "ualsd"),
            Map.entry("GET /phat-hien/danh-sach.xlsx", "ualsd"),
            Map.entry("GET /phat-hien/mot?ma=" + TARGET, "ualsd"),
            Map.entry("GET /phat-hien/mot.xlsx?ma=" + TARGET, "ualsd"),
            Map.entry("GET /phat-hien/bieu-do.svg?ma=" + TARGET, "ualsd"),
            Map.entry("GET /phat-hien/dan-giai?ma=" + TARGET, "ualsd"),
            Map.entry("GET /dem", "ualo"),
            Map.entry("GET /dem/2026-12-31", "ualo"),
            Map.entry("GET /dem/2026-12-31/tep?ten=findings.csv", "ualo"),
            Map.entry("GET /dem/2026-12-31/tat-ca.zip", "lo"),
            Map.entry("GET /nhat-ky", "o"),
            Map.entry("GET /thu", "o"),
            Map.entry("GET /quy-tac", "sd"),
            Map.entry("GET /quy-tac/tep?ten=kh-11-quang-ngai.xlsx", "sd"),
            Map.entry("GET /quy-tac/999999", "sd"),
            Map.entry("POST /quy-tac/gui", "s"),
            Map.entry("POST /quy-tac/999999/duyet", "d"),
            Map.entry("POST /quy-tac/999999/tra-lai", "d"),
            Map.entry("POST /quy-tac/999999/hoan-tac", "d"),
            Map.entry("GET /khong-co", "-"),
            Map.entry("GET /gui.html", "-"),
            Map.entry("GET /error", "-"),
            Map.entry("GET /error/403", "-")));

    /** Before anybody is known; who signs out, or in, is the door's own (DoorTest). */
    private static final Set<String> OPEN = Set.of("GET /vao");

    private static final Map<Character, String> LOGINS =
            Map.of('u', "xangokbay", 'a', "sogddt", 'l', "lanhdao", 's', "soan", 'd', "duyet", 'o', "quantri");

    private Desks desk;
    private final Map<Character, Visitor> visitors = new TreeMap<>();

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        desk = new Desks(folder, LocalDate.of(2026, 12, 31));
        FileSystemUtils.copyRecursively(Path.of("data-samples"), desk.inbox());
        assertThat(desk.night().done()).isTrue();
        desk.person("xangokbay", "unit", "23317");
        desk.person("sogddt", "agency", "51-GDDT");
        desk.person("lanhdao", "leader", "51");
        desk.person("soan", "author", "");
        desk.person("duyet", "approver", "");
        desk.person("quantri", "operator", "");
        for (Map.Entry<Character, String> login : LOGINS.entrySet())
            visitors.put(login.getKey(), desk.visitor(login.getValue()));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void eachRoleGetsItsOwnAddressesAndNoOther() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> address : TABLE.entrySet()) {
            StringBuilder reached = new StringBuilder();
            for (char role : "ualsdo".toCharArray()) {
                HttpResponse<?> answer = asked(visitors.get(role), address.getKey());
                all.assertThat(answer.statusCode())
                        .as(address.getKey() + " " + role)
                        .isIn(200, 400, 403, 404);
                if (answer.statusCode() != 403) reached.append(role);
            }
            all.assertThat(reached.isEmpty() ? "-" : reached.toString())
                    .as(address.getKey())
                    .isEqualTo(address.getValue());
            HttpResponse<?> stranger = asked(new Visitor(desk.address()), address.getKey());
            all.assertThat(stranger.uri().getPath().equals("/vao") || stranger.statusCode() == 403)
                    .as("a stranger at " + address.getKey())
                    .isTrue();
        }
        all.assertAll();
    }

    /** No page can be added without a row of the table, and no row is of a page that is not there. */
    @Test
    void theTableHasEveryAddress() {
        Set<String> mapped = desk.mappings();
        assertThat(mapped).hasSizeGreaterThan(30);
        PathPatternParser parser = new PathPatternParser();
        Set<String> seen = new TreeSet<>(OPEN);
        for (Map.Entry<String, String> row : TABLE.entrySet()) {
            String[] asked = row.getKey().split("[ ?]");
            List<String> fits = mapped.stream()
                    .filter(m -> m.startsWith(asked[0] + " "))
                    .filter(m ->
                            parser.parse(m.substring(m.indexOf(' ') + 1)).matches(PathContainer.parsePath(asked[1])))
                    .toList();
            assertThat(fits.isEmpty()).as(row.getKey()).isEqualTo(row.getValue().equals("-"));
            seen.addAll(fits);
        }
        assertThat(mapped).isEqualTo(seen);
    }

    private static HttpResponse<?> asked(Visitor visitor, String address) throws Exception {
        String path = address.substring(address.indexOf(' ') + 1);
        if (address.startsWith("GET")) return visitor.bytes(path);
        if (path.equals("/gui")) return visitor.upload("/mat-khau", "trong.xlsx", new byte[0]);
        return visitor.post("/mat-khau", path, Map.of("cu", "sai", "moi", "sai", "lai", "khác", "ly-do", "một lý do"));
    }

    /** Every answer of a refusal is a page, and on record. */
    @Test
    void whatIsRefusedIsSaidAndPutOnRecord() throws Exception {
        HttpResponse<String> page = visitors.get('u').get("/nhat-ky");
        assertThat(page.body())
                .contains("Không thuộc quyền của bạn")
                .contains("Về trang đầu")
                .contains("Người xangokbay");
        assertThat(visitors.get('o').get("/nhat-ky").body())
                .contains("bị từ chối")
                .contains("/nhat-ky");
    }

    @Test
    void aCommuneSeesItsOwnFindingsAlone() throws Exception {
        List<String> lines = visitors.get('u')
                .get("/phat-hien/danh-sach.csv?con=")
                .body()
                .lines()
                .toList();
        Set<String> units = new TreeSet<>();
        lines.stream().skip(1).forEach(l -> units.add(l.split(",")[1]));
        assertThat(units).containsExactly("23317");
        assertThat(lines.size() - 1)
                .isEqualTo(desk.sql()
                        .queryForObject(
                                "select count(*) from finding where to_seq is null and unit_code = '23317'",
                                Integer.class));
        assertThat(visitors.get('u').get("/phat-hien/mot?ma=" + OWN).body()).contains("Xã Ngọk Bay");
        assertThat(visitors.get('u').get("/phat-hien/mot?ma=" + TARGET).statusCode())
                .isEqualTo(404);
        assertThat(visitors.get('u').get("/phat-hien/bieu-do.svg?ma=" + TARGET).statusCode())
                .isEqualTo(404);
        assertThat(visitors.get('u').get("/han-nop/don-vi/21040").statusCode()).isEqualTo(404);
        assertThat(visitors.get('u').get("/phat-hien?don-vi=21040&con=").body()).contains("Không có dòng nào khớp.");
    }

    /** Who must act before a finding is resolved: every finding that names the unit, and no other. */
    @Test
    void findingsAreFoundByTheirCause() throws Exception {
        List<String> named = desk.sql()
                .queryForList(
                        "select finding_id from finding where to_seq is null and standing = 'OPEN'"
                                + " and ';' || (body ->> 'cause') || ';' like '%;51-CS4;%' order by 1",
                        String.class);
        assertThat(named).isNotEmpty();
        assertThat(visitors.get('l')
                        .get("/phat-hien/danh-sach.csv?nguyen-nhan=51-CS4")
                        .body()
                        .lines()
                        .skip(1))
                .extracting(l -> l.split(",")[0].replace("\"", ""))
                .containsExactlyInAnyOrderElementsOf(named);
        String page = visitors.get('l').get("/phat-hien?nguyen-nhan=51-CS4").body();
        assertThat(page).contains("value=\"51-CS4\"").contains(named.size() + " dòng");
    }

    /** The form that a commune takes is its own, with last year's figures, and the inbox takes it as it is. */
    @Test
    void aUnitTakesItsOwnForm() throws Exception {
        HttpResponse<byte[]> form = visitors.get('u').bytes("/gui/bieu-mau.xlsx?nam=2026");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Content-Disposition").orElse("")).contains("23317-2026.xlsx");
        try (vn.chitieu.sheet.edit.BookCopy book = vn.chitieu.sheet.edit.BookCopy.open(form.body())) {
            assertThat(book.sheetNames()).isNotEmpty();
            assertThat(book.sheetNames().stream().flatMap(n -> book.sheet(n).textCells().stream()
                            .map(c -> book.sheet(n).text(c))))
                    .contains("23317");
        }
        String page = visitors.get('u').get("/gui").body();
        assertThat(page).contains("/gui/bieu-mau.xlsx?nam=2026").contains(">năm 2025</a>");
        assertThat(visitors.get('u').bytes("/gui/bieu-mau.xlsx?nam=1999").statusCode())
                .isEqualTo(404);
        assertThat(visitors.get('u').bytes("/gui/bieu-mau.xlsx?nam=x").statusCode())
                .isEqualTo(400);
    }

    /** Whatever somebody writes behind an address, the answer is a page of ours and never a failure. */
    @Test
    void oddAddressesAreAnsweredCalmly() throws Exception {
        List<String> odd =
                List.of("%00", "a%00b", "%27%3B--", "%F0%9F%98%80", "%ED%A0%80", "9".repeat(400), "-1", "%0d%0aX:1");
        List<String> paths = List.of(
                "/phat-hien?don-vi=",
                "/phat-hien?loai=",
                "/phat-hien?dieu-khoan=",
                "/phat-hien?con=",
                "/phat-hien?trang-thai=",
                "/phat-hien?co-quan=",
                "/phat-hien?nguyen-nhan=",
                "/phat-hien?tu-ngay=",
                "/phat-hien?trang=",
                "/phat-hien/mot?ma=",
                "/phat-hien/dan-giai?ma=",
                "/phat-hien/bieu-do.svg?ma=",
                "/phat-hien/danh-sach.csv?don-vi=",
                "/han-nop?nam=",
                "/han-nop/don-vi?ky=2026&han=2026-12-04&so=tat-ca&dieu-khoan=",
                "/han-nop/don-vi?dieu-khoan=KH11-V.end-2&ky=2026&so=tat-ca&han=",
                "/han-nop/don-vi/",
                "/bien-nhan/",
                "/bien-nhan?trang=",
                "/dem/",
                "/dem/2026-12-31?trang=",
                "/dem/2026-12-31/tep?ten=");
        SoftAssertions all = new SoftAssertions();
        for (String path : paths)
            for (String tail : odd) {
                HttpResponse<String> answer = visitors.get('l').get(path + tail);
                all.assertThat(answer.statusCode()).as(path + tail).isIn(200, 400, 404);
                all.assertThat(answer.body()).as(path + tail).doesNotContain("Exception", "at vn.chitieu");
            }
        for (String tail : odd) {
            all.assertThat(visitors.get('o').get("/thu?loai=" + tail).statusCode())
                    .isIn(200, 400);
            all.assertThat(visitors.get('o').get("/thu?trang=" + tail).statusCode())
                    .isIn(200, 400);
            all.assertThat(visitors.get('s').get("/quy-tac/tep?ten=" + tail).statusCode())
                    .isIn(400, 404);
            all.assertThat(visitors.get('u').get("/gui/" + tail).statusCode())
                    .as("/gui/" + tail)
                    .isIn(400, 404);
        }
        Visitor stranger = new Visitor(desk.address());
        all.assertThat(stranger.enter("a\0b", "c\0d").statusCode()).isEqualTo(400);
        all.assertThat(visitors.get('u')
                        .post("/gui", "/bien-nhan/2026-000001/rut", Map.of("ly-do", "a\0b"))
                        .statusCode())
                .isEqualTo(400);
        all.assertThat(visitors.get('s')
                        .upload(
                                "/quy-tac",
                                "/quy-tac/gui",
                                Map.of("ly-do", "một\0lý do", "ten", "kh-11-quang-ngai.xlsx"),
                                "a\0.xlsx",
                                new byte[] {1})
                        .statusCode())
                .isIn(200, 400);
        all.assertAll();
    }

    @Test
    void theOperatorSeesTheOutboxAndWhatServersSaid() throws Exception {
        desk.sql()
                .update(
                        "insert into mail (message_id, kind, weight, unit_code, recipient, subject, body, state, attempts,"
                                + " created_at, next_at, said) values ('<1@x>', 'RESULT', 3, '23317', 'a@b.example.vn', 'Kết quả', '',"
                                + " 'REFUSED', 1, now(), now(), '550 <b>User</b> unknown')");
        String page = visitors.get('o').get("/thu?loai=REFUSED").body();
        assertThat(page)
                .contains("a@b.example.vn")
                .contains("550 &lt;b&gt;User&lt;/b&gt; unknown")
                .contains("Bị từ chối</span>: <span>1</span>");
        assertThat(visitors.get('o').get("/thu?loai=WAITING").body()).contains("Không có thư nào.");
    }

    /** The counts of the page are those of the findings, each the number of rows of the list it leads to. */
    @Test
    void theDeadlinesCountWhatTheirListsShow() throws Exception {
        String page = visitors.get('l').get("/han-nop?nam=2026").body();
        assertThat(page).contains("KH11-V.end-2");
        java.util.regex.Matcher links = java.util.regex.Pattern.compile(
                        "href=\"(/han-nop/don-vi\\?[^\"]+)\">(\\d+)</a>")
                .matcher(page);
        int followed = 0;
        while (links.find()) {
            String list =
                    visitors.get('l').get(links.group(1).replace("&amp;", "&")).body();
            assertThat(list).as(links.group(1)).contains(">" + links.group(2) + " dòng<");
            followed++;
        }
        assertThat(followed).isGreaterThan(3);
        java.util.regex.Matcher all = java.util.regex.Pattern.compile(
                        "dieu-khoan=KH11-V.end-2&amp;[^\"]*so=tat-ca\">(\\d+)<")
                .matcher(page);
        int owed = 0;
        while (all.find()) owed += Integer.parseInt(all.group(1));
        assertThat(owed)
                .isEqualTo(109)
                .isEqualTo(desk.sql()
                        .queryForObject(
                                "select count(*) from finding where to_seq is null and provision_id = 'KH11-V.end-2'"
                                        + " and period = '2026' and kind = 'deadline'",
                                Integer.class));
    }

    /** Counted in the database, unit by unit nowhere: the same as what the night's log has, which holds every unit. */
    @Test
    void theDeadlinesAreThoseOfTheNightsLog() throws Exception {
        List<NightLog.Returns> all =
                new NightLog(Objects.requireNonNull(desk.sql().getDataSource())).returns();
        assertThat(all).hasSizeGreaterThan(5);
        // a day put off for one unit makes two deadlines of one period
        Map<String, TreeMap<String, Set<String>>> yearly = new TreeMap<>();
        for (NightLog.Returns r : all) {
            String page = visitors.get('l')
                    .get("/han-nop?nam=" + r.period().substring(0, 4))
                    .body();
            assertThat(page)
                    .contains("dieu-khoan=" + r.provisionId() + "&amp;ky=" + r.period() + "&amp;han="
                            + (r.due() == null ? "" : r.due()) + "&amp;so=tat-ca\">" + r.owed() + "<");
            if (r.due() != null
                    && r.due().isBefore(LocalDate.of(2026, 12, 31))
                    && r.period().length() == 4)
                yearly.computeIfAbsent(r.provisionId(), k -> new TreeMap<>())
                        .computeIfAbsent(r.period(), k -> new TreeSet<>())
                        .addAll(r.units().getOrDefault(Lateness.NOT_SENT, List.of()));
        }
        // the last two periods that are over: whose report came in neither
        Set<String> silent = new TreeSet<>();
        yearly.forEach((clause, periods) -> {
            if (periods.size() < 2) return;
            Set<String> both = new TreeSet<>(periods.pollLastEntry().getValue());
            both.retainAll(periods.pollLastEntry().getValue());
            both.forEach(code -> silent.add(clause + " " + code));
        });
        assertThat(silent).hasSizeGreaterThan(50);
        List<String> shown = new ArrayList<>();
        for (int page = 1; page <= (silent.size() + 49) / 50; page++) {
            java.util.regex.Matcher code = java.util.regex.Pattern.compile("<tr><td>[^<]* \\(([0-9A-Z-]+)\\)</td>")
                    .matcher(visitors.get('l')
                            .get("/han-nop/hai-ky?trang=" + page)
                            .body());
            while (code.find()) shown.add(code.group(1));
        }
        assertThat(shown)
                .containsExactlyElementsOf(silent.stream()
                        .map(s -> s.substring(s.indexOf(' ') + 1))
                        .toList());
    }

    @Test
    void aTargetShowsItsFigureItsPathAndItsCells() throws Exception {
        String page = visitors.get('l').get("/phat-hien/mot?ma=" + TARGET).body();
        assertThat(page).contains("kh-11-quang-ngai.xlsx").contains("bieu-do.svg");
        HttpResponse<String> chart = visitors.get('l').get("/phat-hien/bieu-do.svg?ma=" + TARGET);
        assertThat(chart.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(chart.body()).startsWith("<svg ").contains("2030").endsWith("</svg>");
        assertThat(visitors.get('l').get("/phat-hien/dan-giai?ma=" + TARGET).body())
                .contains(TARGET)
                .contains("2026/");
    }

    /** Everything of the page as a workbook: figures, units, missing units, history, trace. */
    @Test
    void aTargetIsTakenAlong() throws Exception {
        String id = desk.sql()
                .queryForObject(
                        "select finding_id from finding where to_seq is null and unit_code = '51'"
                                + " and body ->> 'missingUnits' <> '' and jsonb_array_length(body -> 'contributions') > 0"
                                + " order by finding_id limit 1",
                        String.class);
        HttpResponse<byte[]> book = visitors.get('l').bytes("/phat-hien/mot.xlsx?ma=" + id);
        assertThat(book.headers().firstValue("Content-Disposition").orElse(""))
                .contains("phat-hien-51-" + id.split(":")[2] + ".xlsx");
        int parts = desk.sql()
                .queryForObject(
                        "select jsonb_array_length(body -> 'contributions') from finding"
                                + " where to_seq is null and finding_id = ?",
                        Integer.class,
                        id);
        try (vn.chitieu.sheet.edit.BookCopy copy = vn.chitieu.sheet.edit.BookCopy.open(book.body())) {
            assertThat(copy.sheetNames())
                    .contains("Phát hiện", "Các đơn vị góp số liệu", "Còn thiếu báo cáo", "Diễn biến", "Diễn giải");
            assertThat(copy.sheet("Các đơn vị góp số liệu").textCells().stream()
                            .map(c -> copy.sheet("Các đơn vị góp số liệu").text(c)))
                    .contains("Mã đơn vị")
                    .hasSize(4 + 2 * parts);
            assertThat(copy.sheet("Diễn giải").textCells().stream()
                            .map(c -> copy.sheet("Diễn giải").text(c)))
                    .anyMatch(l -> l.contains(id));
        }
        assertThat(visitors.get('u').bytes("/phat-hien/mot.xlsx?ma=" + id).statusCode())
                .isEqualTo(404);
        assertThat(visitors.get('o').get("/nhat-ky").body()).contains(id);
    }

    /** Each way to narrow the list gives what the same words give in SQL. */
    @Test
    void theListIsNarrowedByEachOfItsFields() throws Exception {
        Map<String, String> same = Map.of(
                "don-vi=21040", "unit_code = '21040'",
                "loai=duty", "kind = 'duty'",
                "dieu-khoan=KH11-V.end-2", "provision_id = 'KH11-V.end-2'",
                "trang-thai=NOT_COMPUTABLE", "state = 'NOT_COMPUTABLE'",
                "trang-thai=NOT_SENT", "body -> 'noteParams' ->> 'lateness' = 'NOT_SENT'",
                "thay-doi=NEW", "change = 'NEW'",
                "tu-ngay=2026-12-31", "true",
                "tu-ngay=2027-01-01", "false");
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> one : same.entrySet()) {
            Set<String> ids = ids("/phat-hien/danh-sach.csv?con=&" + one.getKey());
            all.assertThat(ids)
                    .as(one.getKey())
                    .isEqualTo(new TreeSet<>(desk.sql()
                            .queryForList(
                                    "select finding_id from finding where to_seq is null and " + one.getValue(),
                                    String.class)));
            all.assertThat(ids.isEmpty())
                    .as(one.getKey())
                    .isEqualTo(one.getValue().equals("false"));
        }
        // an agency's clauses, as its own account sees them across the units
        Set<String> led = ids("/phat-hien/danh-sach.csv?con=&co-quan=51-GDDT");
        Set<String> others = new TreeSet<>(ids("/phat-hien/danh-sach.csv?con="));
        others.removeAll(led);
        all.assertThat(led).isNotEmpty();
        all.assertThat(others).isNotEmpty();
        Set<String> ofAgency = new TreeSet<>();
        visitors.get('a')
                .get("/phat-hien/danh-sach.csv?con=&co-quan=51-GDDT")
                .body()
                .lines()
                .skip(1)
                .forEach(l -> ofAgency.add(l.split(",")[0].replace("\"", "")));
        all.assertThat(ofAgency).isEqualTo(led);
        all.assertAll();
    }

    private Set<String> ids(String path) throws Exception {
        Set<String> ids = new TreeSet<>();
        visitors.get('l').get(path).body().lines().skip(1).forEach(l -> ids.add(l.split(",")[0].replace("\"", "")));
        return ids;
    }

    /** What a night says is new leads to so many findings; whoever reads none is told how the service is. */
    @Test
    void aNightTellsWhatIsNewAndTheOperatorHowTheServiceIs() throws Exception {
        String page = visitors.get('l').get("/dem/2026-12-31").body();
        int fresh = desk.sql()
                .queryForObject("select count(*) from finding where to_seq is null and change = 'NEW'", Integer.class);
        assertThat(page).contains("Thay đổi so với lần trước").containsPattern("thay-doi=NEW\"><b>" + fresh + "</b>");
        assertThat(visitors.get('l').get("/phat-hien?con=&thay-doi=NEW").body()).contains(fresh + " dòng");
        String own = visitors.get('u').get("/dem/2026-12-31").body();
        assertThat(own)
                .containsPattern("thay-doi=NEW\"><b>"
                        + desk.sql()
                                .queryForObject(
                                        "select count(*) from finding where to_seq is null and change = 'NEW'"
                                                + " and unit_code = '23317'",
                                        Integer.class)
                        + "</b>");
        assertThat(visitors.get('o').get("/dem").body())
                .contains("Tình trạng chương trình")
                .contains("Cơ sở dữ liệu")
                .contains("còn trống");
        assertThat(visitors.get('o').get("/dem/2026-12-31").body()).doesNotContain("Thay đổi so với lần trước");
        assertThat(visitors.get('l').get("/dem").body()).doesNotContain("Tình trạng chương trình");
    }

    @Test
    void aUnitIsToldWhatToDoNext() throws Exception {
        String page = visitors.get('l').get("/han-nop/don-vi/21040").body();
        assertThat(page).contains("Việc đơn vị phải làm tiếp").contains("Tất cả báo cáo, mới nhất trước");
    }

    @Test
    void aNightIsHandedOutByUnitAndWhole() throws Exception {
        String own = visitors.get('u').get("/dem/2026-12-31").body();
        assertThat(own)
                .contains("bao-cao-23317-2026-12-31.xlsx")
                .doesNotContain("21040")
                .doesNotContain("findings.csv");
        assertThat(visitors.get('u')
                        .bytes(file("23317/bao-cao-23317-2026-12-31.xlsx"))
                        .statusCode())
                .isEqualTo(200);
        for (String other : List.of(
                "21040/bao-cao-21040-2026-12-31.xlsx",
                "findings.csv",
                "../../inbox/so-theo-doi.xlsx",
                "23317/../51/bao-cao-51-2026-12-31.xlsx",
                "/etc/passwd"))
            assertThat(visitors.get('u').bytes(file(other)).statusCode())
                    .as(other)
                    .isEqualTo(404);

        Set<String> packed = new TreeSet<>();
        byte[] zip = visitors.get('l').bytes("/dem/2026-12-31/tat-ca.zip").body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) packed.add(e.getName());
        }
        Path night = desk.out().resolve("2026-12-31");
        Set<String> written = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(night)) {
            tree.filter(Files::isRegularFile)
                    .forEach(f -> written.add(night.relativize(f).toString()));
        }
        assertThat(packed)
                .contains("findings.csv", "51/bao-cao-51-2026-12-31.xlsx")
                .isEqualTo(written);
    }

    @Test
    void anAgencySeesItsClausesAcrossTheUnits() throws Exception {
        List<String> lines = visitors.get('a')
                .get("/phat-hien/danh-sach.csv?con=")
                .body()
                .lines()
                .skip(1)
                .toList();
        Set<String> units = new TreeSet<>();
        lines.forEach(l -> units.add(l.split(",")[1]));
        assertThat(units).contains("51-GDDT", "51", "21040");
    }

    @Test
    void theListIsPagedAndExportedWhole() throws Exception {
        int open = desk.sql()
                .queryForObject(
                        "select count(*) from finding where to_seq is null and standing = 'OPEN'", Integer.class);
        String first = visitors.get('l').get("/phat-hien").body();
        assertThat(first).contains("Trang 1/" + (open + 49) / 50);
        assertThat(first.split("/phat-hien/mot\\?ma=").length - 1).isEqualTo(50);
        assertThat(visitors.get('l').get("/phat-hien?trang=999999").body())
                .contains("Trang " + (open + 49) / 50 + "/" + (open + 49) / 50);
        assertThat(visitors.get('l')
                        .get("/phat-hien/danh-sach.csv")
                        .body()
                        .lines()
                        .skip(1)
                        .count())
                .isEqualTo(open);
        byte[] book = visitors.get('l').bytes("/phat-hien/danh-sach.xlsx").body();
        Path file = Files.createTempFile("phat-hien", ".xlsx");
        Files.write(file, book);
        List<Integer> rows = new ArrayList<>();
        vn.chitieu.sheet.stream.RowStream.read(
                file, vn.chitieu.sheet.parts.RowLimits.RETURN, new vn.chitieu.sheet.stream.RowSink() {
                    @Override
                    public boolean sheet(String name) {
                        return true;
                    }

                    @Override
                    public void row(vn.chitieu.sheet.stream.StreamedRow row) {
                        rows.add(row.number());
                    }
                });
        Files.delete(file);
        assertThat(rows).hasSize(open + 1);
    }

    private static String file(String name) {
        return "/dem/2026-12-31/tep?ten=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
