package vn.chitieu.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** One database, inbox, folder of results and folder of temporary files, for a few nights of one day. */
final class StruckPlace implements AutoCloseable {
    static final String DAY = "2026-12-31";
    private static final Path SAMPLES = Path.of("data-samples");
    /** Sent for the unit's own of another year, and back. */
    private static final String REPLACED = "51-CS1-2026.xlsx";

    private static final int OUTPUT_MEGABYTES = 48;
    private static final int TEMP_MEGABYTES = 16;

    final Path own;
    final String database;
    final StruckServer server;
    private final Path rules;
    private final Path inbox;
    private final String address;
    private SmallDisk output;
    private SmallDisk temporary;

    StruckPlace(Path own, Path rules, StruckServer server, String database) throws IOException {
        this.own = Files.createDirectories(own);
        this.rules = rules;
        this.server = server;
        this.database = database;
        this.address = server.create(database);
        this.inbox = Files.createDirectories(own.resolve("inbox"));
        Files.createDirectories(own.resolve("tmp"));
        for (String file : List.of(
                "2025/DPQ-2025.xlsx",
                "2026/DPQ-2026.xlsx",
                "2026/" + REPLACED,
                "2026/DDP-2026.xlsx",
                "2026/21025-2026.xlsx",
                "2026/51-TC-2026.xlsx")) send(file, Path.of(file).getFileName().toString());
    }

    /** The disks that this blow fills are small ones. */
    StruckPlace prepared(Blow blow) throws IOException {
        if (blow == Blow.OUTPUT_FULL) output = SmallDisk.of(out(), OUTPUT_MEGABYTES);
        if (blow == Blow.TEMP_FULL) temporary = SmallDisk.of(own.resolve("tmp"), TEMP_MEGABYTES);
        return this;
    }

    Jar jar(Surroundings where) {
        return new Jar(own).in(where).option("-Djava.io.tmpdir=" + own.resolve("tmp"));
    }

    /** Another process beside, with its own screen and log. */
    Jar beside(Surroundings where) throws IOException {
        return new Jar(Files.createDirectories(own.resolve("beside")))
                .in(where)
                .option("-Djava.io.tmpdir=" + own.resolve("tmp"));
    }

    String[] night() {
        return new String[] {
            "night",
            "--rules",
            rules.toString(),
            "--inbox",
            inbox.toString(),
            "--database",
            address,
            "--out",
            out().toString(),
            "--as-of",
            DAY
        };
    }

    Path out() {
        return own.resolve("out");
    }

    void fillOutput() throws IOException {
        output.fill();
    }

    void fillTemporary() throws IOException {
        temporary.fill();
    }

    void replaceFile() throws IOException {
        send("2025/51-CS1-2025.xlsx", REPLACED);
    }

    void removeFile() throws IOException {
        Files.deleteIfExists(inbox.resolve(REPLACED));
    }

    /** Somebody is writing into it at the same time. */
    void removeOutput() throws IOException {
        for (int attempt = 0; Files.exists(out()); attempt++) {
            try {
                FileSystemUtils.deleteRecursively(out());
            } catch (IOException e) {
                if (attempt > 100) throw e;
            }
        }
    }

    /** The inbox as it was sent, room on every disk, a server that answers. */
    void mended(Blow blow) throws IOException, InterruptedException {
        send("2026/" + REPLACED, REPLACED);
        if (blow == Blow.OUTPUT_READ_ONLY) SmallDisk.unmount(out());
        if (output != null) output.empty();
        if (temporary != null) temporary.empty();
        server.mended();
    }

    private void send(String sample, String as) throws IOException {
        Files.copy(SAMPLES.resolve(sample), inbox.resolve(as), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Hash of every file of the results by name; nothing else may lie there. */
    Map<String, String> files() throws IOException {
        return files(out());
    }

    /** Of the day's folder, by the same names; empty when there is none. */
    Map<String, String> day() throws IOException {
        Map<String, String> day = new TreeMap<>();
        if (Files.isDirectory(out().resolve(DAY)))
            files(out().resolve(DAY)).forEach((name, hash) -> day.put(DAY + "/" + name, hash));
        return day;
    }

    /** Files that stayed among the temporary ones, but for the locks of those who share them. */
    List<String> temporary() throws IOException {
        return files(own.resolve("tmp")).keySet().stream()
                .filter(name -> !name.endsWith(".lock") && !name.startsWith("hsperfdata"))
                .toList();
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(root.relativize(file).toString(), hash(Files.readAllBytes(file)));
        }
        return files;
    }

    /** What the last published night rests on: accepted figures and findings, as text. */
    String rows() {
        JdbcTemplate sql = server.sql(database);
        String accepted = String.join(
                "\n",
                sql.queryForList(
                        "select concat_ws(' ', i.path, i.kind, s.unit_code, s.data_year, s.state, count(o.id), sum(o.numerator))"
                                + " from run_input i join submission s using (content_hash)"
                                + " left join observation o on o.submission_id = s.id"
                                + " where i.run_id = (select max(id) from run where state = 'PUBLISHED')"
                                + " group by i.path, i.kind, s.unit_code, s.data_year, s.state order by 1",
                        String.class));
        List<String> findings = sql.queryForList(
                "select concat_ws(' ', finding_id, state, change, body) from finding f"
                        + " where to_seq is null order by finding_id",
                String.class);
        return accepted + "\n" + findings.size() + " findings "
                + hash(String.join("\n", findings).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (output != null) output.close();
        if (temporary != null) temporary.close();
        server.drop(database);
        FileSystemUtils.deleteRecursively(own);
    }
}
