package vn.chitieu.command;

import java.util.List;

/** What befalls a night, how it may end then, and what it must say of the cause. */
enum Blow {
    KILL(List.of(137)),
    TERMINATE(List.of(143), "bị ngắt giữa chừng"),
    INTERRUPT(List.of(130), "bị ngắt giữa chừng"),
    CONNECTIONS_LOST(List.of(1), Said.DATABASE),
    /** Struck before it has the lock, it finds the other one at work. */
    LOCK_LOST_AND_ANOTHER_NIGHT(List.of(1), Said.DATABASE, "đêm khác đang làm việc"),
    SERVER_KILLED(List.of(1), Said.DATABASE),
    /** A server without room for its log ends all connections. */
    DATABASE_FULL(List.of(1), "đĩa của cơ sở dữ liệu .* đã đầy", Said.DATABASE),
    OUTPUT_FULL(List.of(1), "đĩa chứa thư mục kết quả .* đã đầy"),
    TEMP_FULL(List.of(1), "đĩa chứa thư mục tạm .* đã đầy", "không dùng được thư mục tạm"),
    OUTPUT_REMOVED(List.of(1), "bị thay đổi hoặc xóa trước khi công bố", Said.OUTPUT),
    OUTPUT_READ_ONLY(List.of(1, 2), Said.OUTPUT, "chưa đặt được thư mục kết quả"),
    FILE_REPLACED(List.of()),
    FILE_GONE(List.of()),
    ANOTHER_NIGHT_BESIDE(List.of(1), "đêm khác đang làm việc"),
    /** The second run of a day, killed while its folder takes the place of the first one's. */
    BETWEEN_THE_RENAMES(List.of(137));

    private static final class Said {
        static final String DATABASE =
                "mất kết nối với cơ sở dữ liệu|Không kết nối được cơ sở dữ liệu|Không cập nhật được cấu trúc";
        static final String OUTPUT = "[Kk]hông ghi được vào thư mục kết quả";
    }

    private final List<Integer> ends;
    private final List<String> causes;

    Blow(List<Integer> ends, String... causes) {
        this.ends = ends;
        this.causes = List.of(causes);
    }

    /** Whether a night may end so when this has befallen it before its end. */
    boolean allows(int exitCode) {
        return ends.contains(exitCode);
    }

    /** Whether the right cause is among what was said; a process that is killed says nothing. */
    boolean told(String said) {
        return causes.isEmpty()
                || causes.stream().anyMatch(c -> said.lines().anyMatch(line -> line.matches(".*(?:" + c + ").*")));
    }

    boolean fillsADisk() {
        return this == DATABASE_FULL || this == OUTPUT_FULL || this == TEMP_FULL;
    }

    boolean changesTheInbox() {
        return this == FILE_REPLACED || this == FILE_GONE || this == BETWEEN_THE_RENAMES;
    }

    boolean needsMounts() {
        return fillsADisk() || this == OUTPUT_READ_ONLY;
    }
}
