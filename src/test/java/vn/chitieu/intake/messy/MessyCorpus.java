package vn.chitieu.intake.messy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Makes {@code messy/inbox} and {@code messy/units} anew: {@code MessyCorpus.main} from the project's folder. The files are kept under version
 * control; what is expected of each stands in {@code messy/expected.csv} and is written by hand.
 */
public final class MessyCorpus {
    private static final String BOM = "\ufeff";

    private MessyCorpus() {}

    public static void main(String[] arguments) throws Exception {
        MessyFiles to = new MessyFiles(Path.of("src/test/resources/messy/inbox"));
        MessyUnits.all(new MessyFiles(Path.of("src/test/resources/messy/units")));
        csv(to);
        containers(to);
        MessyContainers.all(to);
        MessyCells.dates(to);
        MessyCells.numbers(to);
        MessyCells.codes(to);
        MessySheets.all(to);
        MessyTables.all(to);
        MessyLayouts.headers(to);
        MessyLayouts.rows(to);
        MessyLayouts.decorations(to);
    }

    private static void csv(MessyFiles to) throws IOException {
        Charset windows = Charset.forName("windows-1258");
        to.csv("csv-cham-phay-utf8", new PlainReturn(), ";", UTF_8, "");
        to.csv("csv-phay-utf8-bom", new PlainReturn().cover("B5", "12/BC-ĐHPVĐ, bản chính"), ",", UTF_8, BOM);
        to.csv("csv-tab-utf8", new PlainReturn(), "\t", UTF_8, "");
        to.csv("csv-tab-utf16le-bom", new PlainReturn(), "\t", UTF_16LE, BOM);
        to.csv("csv-phay-utf16le", new PlainReturn(), ",", UTF_16LE, "");
        to.csv("csv-cham-phay-utf16be-bom", new PlainReturn(), ";", UTF_16BE, BOM);
        to.csv("csv-cham-phay-utf16be", new PlainReturn(), ";", UTF_16BE, "");
        to.csv("csv-cham-phay-windows1258", new PlainReturn(), ";", windows, "");
        to.csv("csv-phay-windows1258", new PlainReturn(), ",", windows, "");
        to.csv("csv-nfd", new PlainReturn().text(t -> Normalizer.normalize(t, Normalizer.Form.NFD)), ";", UTF_8, "");
        to.csv("csv-dong-sep", new PlainReturn(), ";", UTF_8, BOM + "sep=;\r\n");
        to.csv("csv-dong-sep-phay", new PlainReturn(), ",", UTF_8, "sep=,\r\n");
        PlainReturn pushed = new PlainReturn();
        PlainReturn.push(pushed.learners(), 3, 2);
        PlainReturn.push(pushed.cover(), 1, 1);
        to.csv("csv-cot-trong-ben-trai", pushed, ";", UTF_8, "");
        to.csv(
                "csv-dau-nhay-don",
                new PlainReturn().learners("A2", "'7480201").learners("C2", "'1250"),
                ";",
                UTF_8,
                "");
        to.csv("csv-tcvn3", new PlainReturn(), ";", UTF_8, "");
        to.bytes(
                "csv-tcvn3/nguoi-hoc.csv",
                "M· ngµnh;V¨n b»ng;Sè ng­êi;Trong ®ã n÷\r\n7480201;kü s­;60;20\r\n".getBytes(ISO_8859_1));
        to.csv("csv-vni", new PlainReturn(), ";", UTF_8, "");
        to.bytes(
                "csv-vni/nguoi-hoc.csv",
                "Maõ ngaønh;Vaên baèng;Soá ngöôøi;Trong ñoù nöõ\r\n7480201;kyõ sö;60;20\r\n".getBytes(ISO_8859_1));
        to.bytes(
                "csv-le/nguoi-hoc.csv",
                PlainReturn.csv(new PlainReturn().learners(), ";").getBytes(UTF_8));
    }

    private static void containers(MessyFiles to) throws Exception {
        byte[] plain = MessyFiles.xlsx(new PlainReturn(), book -> {});
        to.bytes("nhu-bieu-mau.xlsx", plain);
        to.bytes("duoi-xls-ruot-xlsx.xls", MessyFiles.xlsx(new PlainReturn().cover("B5", "13/BC"), book -> {}));
        to.bytes("duoi-xlsm.xlsm", MessyFiles.xlsx(new PlainReturn().cover("B5", "14/BC"), book -> {}));
        to.xls("excel-97.xls", new PlainReturn(), book -> {});
        to.xls("duoi-xlsx-ruot-xls.xlsx", new PlainReturn().cover("B5", "15/BC"), book -> {});
        to.bytes("dat-mat-khau.xlsx", encrypted(plain));
        Biff8EncryptionKey.setCurrentUserPassword("matkhau");
        try {
            to.xls("dat-mat-khau-97.xls", new PlainReturn(), book -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        to.bytes(
                "trang-web.xls",
                "<html><meta charset=utf-8><table><tr><td>Mã đơn vị</td><td>DPQ</td></tr></table></html>"
                        .getBytes(UTF_8));
        to.bytes(
                "csv-doi-duoi.xlsx",
                PlainReturn.csv(new PlainReturn().learners(), ";").getBytes(UTF_8));
        to.bytes("rong.xlsx", new byte[0]);
        to.bytes("rong.xls", new byte[0]);
        to.bytes("cut-ngang.xlsx", Arrays.copyOf(plain, plain.length / 2));
        byte[] letter = letter();
        to.bytes("cong-van.docx", letter);
        to.bytes("cong-van-doi-duoi.xlsx", letter);
        to.bytes("ban-chup.pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
        to.bytes("ban-chup-doi-duoi.xlsx", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
        to.bytes("bang-tinh.ods", "PK".getBytes(UTF_8));
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put(
                "DPQ 2026/Bia.CSV",
                PlainReturn.csv(new PlainReturn().cover(), ";").getBytes(UTF_8));
        tables.put(
                "DPQ 2026/nguoi-hoc.csv",
                PlainReturn.csv(new PlainReturn().learners(), ",").getBytes(UTF_8));
        tables.put("__MACOSX/DPQ 2026/._nguoi-hoc.csv", new byte[] {0, 5, 22});
        tables.put("DPQ 2026/cong-van.docx", letter);
        to.bytes("nen-csv.zip", MessyFiles.zipped(tables));
        to.bytes("nen-tep-excel.zip", MessyFiles.zipped(Map.of("DPQ-2026.xlsx", plain)));
    }

    private static byte[] letter() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                ("<?xml version=\"1.0\"?><Types"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                        .getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                ("<?xml version=\"1.0\"?><Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                        .getBytes(UTF_8));
        parts.put(
                "word/document.xml",
                ("<?xml version=\"1.0\"?><w:document"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                                + "<w:r><w:t>Kính gửi</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(UTF_8));
        return MessyFiles.zipped(parts);
    }

    private static byte[] encrypted(byte[] plain) throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        info.getEncryptor().confirmPassword("matkhau");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            try (OPCPackage pkg = OPCPackage.open(new ByteArrayInputStream(plain));
                    OutputStream out = info.getEncryptor().getDataStream(system)) {
                pkg.save(out);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
