package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.night.NightLog;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.store.FreshDatabase;

/** {@code status} on a real database with two nights: hand-counted deadlines and durations. */
class StatusReportTest {
    /** 01/12/2026 in Viet Nam. */
    private final StatusReport report = new StatusReport(Instant.parse("2026-12-01T03:00:00Z"));

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
            deadline(sql, "A", "2026", "2026-12-04", "2026-11-27");
            deadline(sql, "B", "2026", "2026-12-04", null);
            deadline(sql, "A", "2025", "2025-12-04", "2025-12-04");
            deadline(sql, "B", "2025", "2025-12-04", "2025-12-10");
            deadline(sql, "C", "2025", "2025-12-04", null);

            List<NightLog.Returns> returns = log.returns();
            // one of two for 2026, three days left; for 2025 the last good day itself is in time, 362 days ago
            assertThat(returns.stream().flatMap(r -> report.deadline(r, c -> "Xã " + c).stream()))
                    .containsExactly(
                            "KH11-V.end-2, kỳ 2026, hạn cuối 04/12/2026 (còn 3 ngày): trong hạn 1, muộn 0, chưa có 1,"
                                    + " phải có 2 đơn vị.",
                            "  Còn thiếu: Xã B.",
                            "KH11-V.end-2, kỳ 2025, hạn cuối 04/12/2025 (quá 362 ngày): trong hạn 1, muộn 1, chưa có 1,"
                                    + " phải có 3 đơn vị.",
                            "  Còn thiếu: Xã C.");
            assertThat(report.next(returns))
                    .containsExactly("Thời hạn tới: KH11-V.end-2, hạn cuối 04/12/2026 (còn 3 ngày).");
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
                .startsWith("Bộ luật đang dùng: abcdefabcdef, từ lần chạy 3; là bản gần nhất không lỗi");
        assertThat(lines)
                .anyMatch(l -> l.matches("  .*: số 11/KH-UBND, ngày \\d\\d/\\d\\d/\\d{4}, bản [0-9a-f]{12}"))
                .anyMatch(l -> l.matches("  .*: dự thảo, bản [0-9a-f]{12}"))
                .last()
                .asString()
                .startsWith("Thư mục luật đã khác");
    }

    @Test
    void aFailedOrUnfinishedNightIsNamed() {
        assertThat(report.verdict(List.of(night("FAILED"))))
                .containsExactly("CHÚ Ý: lần chạy gần nhất bị hỏng. Xem tệp nhật ký rồi chạy lại \"night\".");
        assertThat(report.verdict(List.of(night("RUNNING"))))
                .singleElement()
                .asString()
                .startsWith("CHÚ Ý: lần chạy gần nhất chưa xong");
    }

    private static NightLog.Night night(String state) {
        return new NightLog.Night(
                LocalDate.of(2026, 12, 1),
                state,
                Instant.parse("2026-12-01T00:00:00Z"),
                null,
                false,
                false,
                "h",
                "",
                1,
                "");
    }

    private static void deadline(JdbcTemplate sql, String unit, String year, String due, String metOn) {
        sql.update("""
                insert into finding (finding_id, unit_code, kind, provision_id, dimension, period, state, standing, rank,
                                     body, change, ever_open, from_seq)
                values (?, ?, 'deadline', 'KH11-V.end-2', '', ?, 'S', 'OPEN', 1,
                        jsonb_build_object('due', ?::text, 'metOn', ?::text), 'NEW', true, 1)""", unit + year, unit, year, due, metOn);
    }
}
