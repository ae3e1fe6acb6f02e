package vn.chitieu.command.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.command.CommandRun;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.fact.Lateness;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;

/** {@code status} on a real database with two nights: hand-counted deadlines and durations. */
@Slow
class StatusReportTest {
    /** 01/12/2026 in Viet Nam. */
    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    private static final Rulebook RULES = Rulebooks.read(Path.of("rules"));
    private final StatusReport report = new StatusReport(NOW, false, "/log");

    @Test
    void deadlinesAndDurationsAreAsCounted() {
        try (FreshDatabase database = new FreshDatabase()) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            NightLog log = new NightLog(database.dataSource());
            assertThat(log.rules()).isEmpty();
            assertThat(log.returns()).isEmpty();
            sql.update("""
                    insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, seq, started_at, ended_at)
                    values ('2026-11-28', 'abcdefabcdefabcdef', 'i', 1, 'e', 'PUBLISHED', 1,
                            '2026-11-28T01:30:00+07', '2026-11-28T01:30:40+07'),
                           ('2026-11-29', 'abcdefabcdefabcdef', 'i', 1, 'e', 'PUBLISHED', 2,
                            '2026-11-29T01:30:00+07', '2026-11-29T01:30:55+07')""");
            deadline(sql, "KH11-V.end-2", "21040", "2026", "2026-12-04", "SENT_ON_TIME");
            deadline(sql, "KH11-V.end-2", "23317", "2026", "2026-12-04", null);
            deadline(sql, "KH11-V.end-2", "21040", "2025", "2025-12-04", "SENT_ON_TIME");
            deadline(sql, "KH11-V.end-2", "23317", "2025", "2025-12-04", "SENT_LATE");
            deadline(sql, "KH11-V.end-2", "51-GDDT", "2025", "2025-12-04", "NOT_SENT");
            deadline(sql, "KH11-V.end-2", "21025", "2025", "2025-12-04", "RETURNED");
            deadline(sql, "KH11-V.end-2", "DPQ", "2025", "2025-12-04", "DOCUMENT_ONLY");
            deadline(sql, "KH11-V.end-2", "DDP", "2025", "2025-12-04", "ON_NAMED_DAY");
            // ad hoc requests of one year, each with its own last good day
            deadline(sql, "KH11-V.end-3", "23317", "2026", "2026-03-20", "ANSWERED");
            deadline(sql, "KH11-V.end-3", "21040", "2026", "2026-06-30", "UNANSWERED");

            List<String> lines = new DeadlineLines(RULES, log.asOf().orElseThrow(), 80).all(log.returns());
            String yearly = "KH11-V.end-2 (" + title("KH11-V.end-2") + ")";
            String adHoc = "KH11-V.end-3 (" + title("KH11-V.end-3") + ")";
            // one of two for 2026; days from the night's day, 29/11: 5; for 2025 the last good day itself is in time
            assertThat(lines)
                    .containsExactly(
                            "Tình hình báo cáo tại ngày 29/11/2026, theo lần đánh giá gần nhất; số ngày tính từ ngày đó:",
                            yearly + ", kỳ 2026, hạn cuối 04/12/2026 (còn 5 ngày): đúng hạn 1,"
                                    + " chưa gửi, chưa đến hạn 1, phải gửi 2.",
                            "  Chưa gửi, chưa đến hạn 1 (Xã, phường, đặc khu):",
                            "    Xã Ngọk Bay (23317).",
                            adHoc + ", kỳ 2026, hạn cuối 20/03/2026 (quá 254 ngày): trả lời đúng hạn 1,"
                                    + " phải trả lời 1.",
                            adHoc + ", kỳ 2026, hạn cuối 30/06/2026 (quá 152 ngày): chưa trả lời 1,"
                                    + " phải trả lời 1.",
                            "  Chưa trả lời 1 (Xã, phường, đặc khu):",
                            "    Xã Bình Sơn (21040).",
                            yearly + ", kỳ 2025, hạn cuối 04/12/2025 (quá 360 ngày): đúng hạn 1,"
                                    + " gửi đúng ngày ghi trong văn bản 1, gửi chậm 1, có văn bản, chưa có số liệu 1,"
                                    + " chưa gửi 1, đã trả lại, chờ hoàn thiện 1, phải gửi 6.",
                            "  Có văn bản, chưa có số liệu 1 (Trường đại học):",
                            "    " + RULES.registry().unit("DPQ").orElseThrow().name() + " (DPQ).",
                            "  Chưa gửi 1 (Sở, ngành cấp tỉnh):",
                            "    Sở Giáo dục và Đào tạo (51-GDDT).",
                            "  Đã trả lại, chờ hoàn thiện 1 (Xã, phường, đặc khu):",
                            "    Phường Cẩm Thành (21025).",
                            "Thời hạn tới: " + yearly + ", hạn cuối 04/12/2026 (còn 5 ngày).");
            assertThat(new DeadlineLines(RULES, log.asOf().orElseThrow(), 80).brief(log.returns()))
                    .hasSize(6)
                    .noneMatch(l -> l.contains("(23317)"))
                    .contains("1 thời hạn khác: đã đủ báo cáo, hoặc còn xa hạn.");
            assertThat(new DeadlineLines(RULES, log.asOf().orElseThrow(), 80).unit(log.returns(), "21040"))
                    .containsExactly(
                            "Tình hình báo cáo tại ngày 29/11/2026, theo lần đánh giá gần nhất; số ngày tính từ ngày đó:",
                            "Xã Bình Sơn (21040)",
                            yearly + ", kỳ 2026, hạn cuối 04/12/2026 (còn 5 ngày): đúng hạn.",
                            adHoc + ", kỳ 2026, hạn cuối 30/06/2026 (quá 152 ngày): chưa trả lời.",
                            yearly + ", kỳ 2025, hạn cuối 04/12/2025 (quá 360 ngày): đúng hạn.");
            assertThat(report.verdict(log.latest(10)))
                    .containsExactly(
                            "2 đêm đã công bố gần đây: trung bình 47,5 giây, lâu nhất 55 giây.",
                            "CHÚ Ý: đã hơn một ngày chưa có đêm nào chạy. Kiểm tra lịch chạy.");
            assertThat(log.rules()).contains(new NightLog.Rules("abcdefabcdefabcdef", 1, false));
        }
    }

    @Test
    void rulesInForceAreNamedWithNumberDateAndHash() {
        List<String> lines =
                report.rules(Rulebooks.read(Path.of("rules")), new NightLog.Rules("abcdefabcdefabcdef", 3, true));
        assertThat(lines.get(0))
                .startsWith("Bộ quy tắc đang dùng: abcdefabcdef, từ lần chạy 3; là bản gần nhất không lỗi");
        assertThat(lines)
                .anyMatch(l -> l.matches("  .*: số 11/KH-UBND, ngày \\d\\d/\\d\\d/\\d{4}, bản [0-9a-f]{12}"))
                .anyMatch(l -> l.matches("  .*: dự thảo, bản [0-9a-f]{12}"))
                .last()
                .asString()
                .startsWith("Thư mục quy tắc đã khác");
    }

    @Test
    void aFailedOrUnfinishedNightIsNamed() {
        assertThat(report.verdict(List.of(night("FAILED"))))
                .singleElement()
                .asString()
                .startsWith("CHÚ Ý: lần chạy gần nhất bị hỏng")
                .contains("/log", "night --as-of 2026-12-01");
        assertThat(report.night(night("FAILED")))
                .containsExactly("Lần 1, đêm 01/12/2026: hỏng; bắt đầu 01/12/2026 07:00", "  Lý do: Đĩa đầy.");
        assertThat(report.verdict(List.of(night("RUNNING"))))
                .singleElement()
                .asString()
                .startsWith("CHÚ Ý: lần chạy gần nhất bị ngắt giữa chừng")
                .contains("/log", "night --as-of 2026-12-01");
        assertThat(report.night(night("RUNNING")))
                .containsExactly("Lần 1, đêm 01/12/2026: bị ngắt giữa chừng; bắt đầu 01/12/2026 07:00");
        StatusReport working = new StatusReport(NOW, true, "/log");
        assertThat(working.night(night("RUNNING"))).first().asString().contains(": đang chạy;");
        assertThat(working.verdict(List.of(night("RUNNING"))))
                .containsExactly("Một đêm đang chạy; chờ xong rồi xem lại.");
    }

    @Test
    void theTimeBetweenTwoLivesIsNotCounted() {
        NightLog.Night resumed = new NightLog.Night(
                LocalDate.of(2026, 12, 1), "PUBLISHED", NOW.minusSeconds(4000), 12L, true, false, "h", "", 1, "");
        assertThat(report.night(resumed))
                .first()
                .asString()
                .contains(", 12 giây (chỉ tính phần làm tiếp sau khi bị ngắt)");
        assertThat(report.verdict(List.of(resumed))).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereIsWrongUse(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("tệp"), "");
        CommandRun.Said said = CommandRun.say("status", "--database", "embedded:" + file);
        assertThat(said.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(said.err()).startsWith(file + " là một tệp").hasLineCount(1);
        CommandRun.Said nowhere = CommandRun.say("status", "--database", "embedded:" + folder.resolve("x"));
        assertThat(nowhere.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(nowhere.err()).startsWith("Không có cơ sở dữ liệu nào trong thư mục " + folder.resolve("x"));
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private static NightLog.Night night(String state) {
        String reason = state.equals("FAILED") ? "Đĩa đầy." : "";
        Instant began = Instant.parse("2026-12-01T00:00:00Z");
        return new NightLog.Night(LocalDate.of(2026, 12, 1), state, began, null, false, false, "", "", 1, reason);
    }

    @Test
    void allNamesAreThereAtMostTenOnALineAsWideAsTheWindow() {
        List<String> codes = RULES.registry().units().stream()
                .filter(u -> u.type().equals("commune"))
                .map(u -> u.code())
                .toList();
        NightLog.Returns returns = new NightLog.Returns("X", "2026", null, Map.of(Lateness.NOT_SENT, codes), List.of());
        for (int width : new int[] {40, 80, 1000}) {
            List<String> names = new DeadlineLines(RULES, LocalDate.of(2026, 12, 1), width)
                    .all(List.of(returns)).stream()
                            .filter(l -> l.startsWith("    "))
                            .toList();
            assertThat(names).allMatch(l -> l.length() <= width).allMatch(l -> l.split("[;.]").length <= 10);
            assertThat(codes).allMatch(code -> names.stream().anyMatch(l -> l.contains("(" + code + ")")));
        }
    }

    private static String title(String clause) {
        return RULES.documents().stream()
                .flatMap(d -> d.provisions().stream())
                .filter(p -> p.id().equals(clause))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static void deadline(
            JdbcTemplate sql, String clause, String unit, String year, String due, String lateness) {
        boolean over = lateness != null
                && List.of("NOT_SENT", "RETURNED", "UNANSWERED").contains(lateness);
        String state = lateness == null ? "DUE_SOON" : over ? "OVERDUE" : "ON_TIME";
        String standing = over ? "OPEN" : "CLOSED";
        sql.update("""
                insert into finding (finding_id, unit_code, kind, provision_id, dimension, period, state, standing, rank,
                                     body, change, ever_open, from_seq)
                values (?, ?, 'deadline', ?, '', ?, ?, ?, 1,
                        jsonb_build_object('due', ?::text, 'noteParams', jsonb_build_object('lateness', ?::text)),
                        'NEW', true, 1)""", clause + unit + year, unit, clause, year, state, standing, due, lateness);
    }
}
