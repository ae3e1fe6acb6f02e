package vn.chitieu.intake.messy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders, zips and endings as people put returns into them. */
final class MessyContainers {
    private MessyContainers() {}

    static void all(MessyFiles to) throws IOException {
        beside(to);
        zips(to);
        texts(to);
    }

    /** A set of CSV files with returns beside it and below it: each is an item of its own. */
    private static void beside(MessyFiles to) throws IOException {
        to.csv("chung-thu-muc", new PlainReturn().cover("B5", "31/BC"), ";", UTF_8, "");
        to.xlsx("chung-thu-muc/khac.xlsx", new PlainReturn().cover("B5", "32/BC"));
        to.xlsx("chung-thu-muc/con/nua.xlsx", new PlainReturn().cover("B5", "33/BC"));
        PlainReturn named = new PlainReturn().cover("B5", "34/BC");
        for (var sheet : named.sheets.entrySet()) {
            to.bytes(
                    "csv-ten-trang/" + sheet.getKey() + ".csv",
                    PlainReturn.csv(sheet.getValue(), ";").getBytes(UTF_8));
        }
    }

    private static void zips(MessyFiles to) throws IOException {
        byte[] cover = PlainReturn.csv(new PlainReturn().cover("B5", "35/BC").cover(), ";")
                .getBytes(UTF_8);
        byte[] learners = PlainReturn.csv(new PlainReturn().learners(), ";").getBytes(UTF_8);
        Map<String, byte[]> two = new LinkedHashMap<>();
        for (String unit : new String[] {"DDP", "DPQ"}) {
            two.put(unit + "/bia.csv", cover);
            two.put(unit + "/nguoi-hoc.csv", learners);
        }
        to.bytes("nen-hai-bo.zip", MessyFiles.zipped(two));
        Map<String, byte[]> mixed = new LinkedHashMap<>();
        mixed.put("bia.csv", cover);
        mixed.put("nguoi-hoc.csv", learners);
        mixed.put("DDP-2026.xlsx", MessyFiles.xlsx(new PlainReturn(), book -> {}));
        to.bytes("nen-csv-va-excel.zip", MessyFiles.zipped(mixed));
        Charset old = Charset.forName("windows-1258");
        Map<String, byte[]> named = new LinkedHashMap<>();
        named.put("Báo cáo năm/Trang bìa.csv", cover);
        named.put("Báo cáo năm/Người học.csv", learners);
        to.bytes("nen-ten-windows1258.zip", zipped(named, old));
        Map<String, byte[]> dos = new LinkedHashMap<>();
        dos.put("Báo cáo/bia.csv", cover);
        dos.put("Báo cáo/nguoi-hoc.csv", learners);
        to.bytes("nen-ten-cp437.zip", zipped(dos, Charset.forName("IBM437")));
    }

    private static void texts(MessyFiles to) throws IOException {
        String tabs = PlainReturn.csv(new PlainReturn().learners(), "\t");
        to.bytes("unicode-text.txt", ("\ufeff" + tabs).getBytes(UTF_16LE));
        to.bytes("bang.tsv", tabs.getBytes(UTF_8));
        to.bytes("ghi-chu.txt", "Gửi Sở: số người học tăng; mã ngành giữ nguyên.".getBytes(UTF_8));
        to.bytes(
                "xml-2003.xml",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                        .getBytes(UTF_8));
        to.bytes("hoa-don.xml", "<?xml version=\"1.0\"?><HDon/>".getBytes(UTF_8));
        to.bytes("mau.xltx", "PK".getBytes(UTF_8));
        to.bytes(
                "trang-web-dai.xls",
                ("<meta charset=utf-8><style>" + "p{}".repeat(400)
                                + "</style><table><tr><td>Mã đơn vị</td></tr></table>")
                        .getBytes(UTF_8));
        String rows =
                PlainReturn.csv(new PlainReturn().learners("I1", "Tên ngành").learners(), ";");
        to.csv("csv-ngoac-chua-dong", new PlainReturn().cover("B5", "36/BC"), ";", UTF_8, "");
        to.bytes(
                "csv-ngoac-chua-dong/nguoi-hoc.csv",
                rows.replace("cử nhân", "\"cử nhân").getBytes(UTF_8));
        to.csv("csv-ngoac-sai-cho", new PlainReturn().cover("B5", "37/BC"), ";", UTF_8, "");
        to.bytes(
                "csv-ngoac-sai-cho/nguoi-hoc.csv",
                rows.replace("kỹ sư", "\"kỹ sư\" mới").getBytes(UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> entries, Charset names) throws IOException {
        // the library takes every byte of the name as it is
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, ISO_8859_1)) {
            for (var entry : entries.entrySet()) {
                byte[] name = MessyFiles.encoded(entry.getKey(), names);
                ZipEntry next = new ZipEntry(new String(name, ISO_8859_1));
                next.setLastModifiedTime(FileTime.fromMillis(315_532_800_000L));
                zip.putNextEntry(next);
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
