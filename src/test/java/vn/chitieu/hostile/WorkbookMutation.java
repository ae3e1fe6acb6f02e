package vn.chitieu.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways in which a workbook (.xlsx) goes wrong; its checksums are right unless the way is about them. */
enum WorkbookMutation {
    FLIP {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return part(good, random, "", content -> Bytes.flipped(content, random, 8));
        }
    },
    INSERT {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return part(good, random, "", content -> Bytes.inserted(content, random, Bytes.noise(random, 20)));
        }
    },
    DELETE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return part(good, random, "", content -> Bytes.without(content, random));
        }
    },
    CUT_PART {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return part(good, random, "", content -> Bytes.cut(content, random));
        }
    },
    PART_GONE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            parts.remove(parts.any(random));
            return parts.zip();
        }
    },
    PART_TWICE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            int twice = parts.any(random);
            parts.add(parts.name(twice), Bytes.flipped(parts.content(twice), random, 3));
            return parts.zip();
        }
    },
    PARTS_SWAPPED {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            int a = parts.any(random);
            int b = parts.any(random);
            byte[] content = parts.content(a);
            parts.content(a, parts.content(b));
            parts.content(b, content);
            return parts.zip();
        }
    },
    REFERENCE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(good, random, "sheet", " r=\"[A-Z]*\\d+\"", " r=\"" + any(ODD_CELLS, random) + "\"");
        }
    },
    STYLE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(good, random, "sheet", " s=\"\\d+\"", " s=\"" + any(ODD_INDEXES, random) + "\"");
        }
    },
    SHARED_STRING {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(good, random, "sheet", "<v>\\d+</v>", "<v>" + any(ODD_INDEXES, random) + "</v>");
        }
    },
    NUMBER {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(good, random, "sheet", "<v>[\\d.]+</v>", "<v>" + any(ODD_NUMBERS, random) + "</v>");
        }
    },
    ENTITY {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(
                    good,
                    random,
                    any(List.of("sharedStrings", "workbook.xml", "sheet"), random),
                    "(?<=[>\"])(?=\\p{L})",
                    any(ODD_SIGNS, random));
        }
    },
    TEXT {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            String text = any(ODD_TEXTS, random);
            return attribute(good, random, "sharedStrings", "<t[^>]*>[^<]*</t>", "<t>" + text + "</t>");
        }
    },
    DEEP {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            int deep = 1000 + random.nextInt(60_000);
            return attribute(good, random, ".", "(?<=>)(?=<)", "<x>".repeat(deep) + "</x>".repeat(deep));
        }
    },
    ROWS {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return part(good, random, "sheet", content -> Rows.many(content, random));
        }
    },
    STRING_BOMB {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            String run = "<r><rPr><strike/></rPr><t>a</t></r>".repeat(random.nextInt(40_000));
            String text = "<si>" + run + "<t>" + "a".repeat(random.nextInt(4 << 20)) + "</t></si>";
            return attribute(good, random, "sharedStrings", "<si>.*?</si>", text);
        }
    },
    ENTITY_BOMB {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
            for (int i = 1; i < 10; i++)
                bomb.append("<!ENTITY a" + i + " \"")
                        .append(("&a" + (i - 1) + ";").repeat(10))
                        .append("\">");
            String outer = random.nextBoolean() ? "<!ENTITY f SYSTEM \"file:///etc/passwd\">" : "";
            return part(
                    good,
                    random,
                    "",
                    content -> utf8(utf8(content)
                            .replaceFirst("(?<=\\?>)", bomb + outer + "]>")
                            .replaceFirst("(?<=<t>)", "&a9;")));
        }
    },
    ARRAYS {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            String formula = "<f t=\"array\" ref=\"A1:XFD1048576\">SUM(A1)</f>".repeat(random.nextInt(20_000));
            return attribute(good, random, "sheet", "(?<=<c [^>]{0,60}>)(?=<v>)", formula);
        }
    },
    FORMAT {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            String formats = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + any(ODD_FORMATS, random)
                    + "\"/></numFmts><fonts";
            return attribute(
                    attribute(good, random, "styles", "<fonts", formats),
                    random,
                    "styles",
                    "numFmtId=\"0\"",
                    "numFmtId=\"170\"");
        }
    },
    RELATION {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(good, random, ".rels", "Target=\"[^\"]*\"", "Target=\"" + any(ODD_TARGETS, random) + "\"");
        }
    },
    CONTENT_TYPE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(
                    good,
                    random,
                    "Content_Types",
                    "ContentType=\"[^\"]*\"",
                    "ContentType=\"" + any(ODD_TYPES, random) + "\"");
        }
    },
    SHEET_NAME {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(
                    good,
                    random,
                    "workbook.xml",
                    "<sheet name=\"[^\"]*\"",
                    "<sheet name=\"" + any(ODD_TEXTS, random).replace("\"", "&quot;") + "\"");
        }
    },
    ENCODING {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return attribute(
                    good,
                    random,
                    ".xml",
                    "encoding=\"[^\"]*\"",
                    "encoding=\"" + any(List.of("UTF-16", "x-none", "ISO-8859-1", "", "EBCDIC-CP-US"), random) + "\"");
        }
    },
    CUT_FILE {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.cut(good, random);
        }
    },
    RAW {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.flipped(good, random, 12);
        }
    },
    BLOCK {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.block(good, random);
        }
    },
    /** In the directory at the end, where sizes, offsets and names stand. */
    DIRECTORY {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] made = good.clone();
            for (int i = 0; i < 3; i++)
                made[made.length - 1 - random.nextInt(Math.min(900, made.length))] = (byte) random.nextInt(256);
            return made;
        }
    },
    TAIL {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] noise = Bytes.noise(random, 5_000);
            return random.nextBoolean() ? Mutants.joined(good, noise) : Mutants.joined(noise, good);
        }
    };

    private static final List<String> ODD_CELLS = List.of(
            "A0",
            "ZZZZ9",
            "XFE1",
            "A1048577",
            "A-1",
            "-1",
            "0",
            "A99999999999",
            "A",
            "7",
            "",
            "é1",
            "A1:B2",
            "$A$1",
            "AAAAAAAAAAAAAAAAAAAA1",
            "A2147483648",
            "2147483647",
            "A1e3");
    private static final List<String> ODD_INDEXES = List.of("99999", "-1", "x", "", "2147483648", "1.5", "1e3", " 2 ");
    private static final List<String> ODD_NUMBERS = List.of(
            "1E999999999",
            "1E-999999999",
            "9".repeat(200_000),
            "0." + "0".repeat(100_000) + "1",
            "NaN",
            "Infinity",
            "-1E308",
            "1E308",
            "0x10",
            "--1",
            "\u0661\u0662",
            "1,5",
            "1E2147483648",
            "-0",
            "4.9E-324",
            "");
    private static final List<String> ODD_SIGNS = List.of(
            "&#xD800;",
            "&#xDFFF;",
            "&#0;",
            "&#xFFFF;",
            "&#x1F600;",
            "&#1;",
            "_xD800_",
            "_x0000_",
            "_xDE00_",
            "_x000D_",
            "&nbsp;",
            "&",
            "<",
            "]]>",
            "\ufffe",
            "\u202e",
            "\u0000",
            "&#55357;&#56832;");
    private static final List<String> ODD_TEXTS = List.of(
            "_xD83D_",
            "a".repeat(1_999) + "&#x1F600;",
            "&#x1F600;".repeat(17_000),
            "=cmd|' /C calc'!A0",
            "'; drop table submission; --",
            "{0}",
            "{cell}",
            "${jndi:ldap://x}",
            "%s%n%x",
            "../../x",
            "a\\b",
            "*",
            "a".repeat(40_000),
            " ",
            "",
            "Trang bìa",
            "\u0301".repeat(5_000),
            "e\u0301",
            "tổng cộng",
            "1/1/-2026",
            "31/12/999999999",
            "2026-W54",
            "tm ".repeat(10_000),
            "1" + ".234".repeat(8_000),
            "1" + " 234".repeat(8_000) + ",5",
            "(".repeat(30_000),
            "tra-loi-".repeat(4_000));
    private static final List<String> ODD_FORMATS = List.of(
            "[&gt;".repeat(500),
            "&quot;".repeat(2_001),
            "0".repeat(20_000),
            ";;;;;;;",
            "[h]:mm:ss.000000000000",
            "\\",
            "_",
            "*",
            "[$-",
            "@@@@",
            "[=1]0;[&lt;&gt;1E999]0",
            "# ??/??????????",
            "%".repeat(3_000),
            "d".repeat(9_000));
    private static final List<String> ODD_TARGETS = List.of(
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:9/x",
            "/xl/workbook.xml",
            "",
            "worksheets/sheet99.xml",
            "\\\\server\\x",
            "a b",
            "%00",
            "%zz",
            "..",
            "worksheets/../worksheets/sheet1.xml",
            "x:y:z",
            "#",
            "?");
    private static final List<String> ODD_TYPES = List.of(
            "",
            "x",
            "text/plain",
            "a/b;c",
            "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "/",
            "é/é");

    abstract byte[] of(byte[] good, Random random) throws IOException;

    @FunctionalInterface
    interface Change {
        byte[] of(byte[] content);
    }

    static byte[] part(byte[] good, Random random, String name, Change change) throws IOException {
        ZipParts parts = ZipParts.of(good);
        int at = parts.any(random, name);
        parts.content(at, change.of(parts.content(at)));
        return parts.zip();
    }

    /** Puts something else in the place of one of the matches in a part; nothing where nothing matches. */
    static byte[] attribute(byte[] good, Random random, String name, String pattern, String with) throws IOException {
        return part(good, random, name, content -> {
            String text = utf8(content);
            List<MatchResult> found = Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(text)
                    .results()
                    .toList();
            if (found.isEmpty()) return content;
            MatchResult one = found.get(random.nextInt(found.size()));
            return utf8(text.substring(0, one.start()) + with + text.substring(one.end()));
        });
    }

    static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
