package vn.chitieu.account;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.chitieu.language.Messages;

/**
 * A list of people as CSV in UTF-8, comma or semicolon: {@code login,name,mail,role,unit}, the first line its headings.
 */
public final class PeopleFile {
    private static final Messages MESSAGES = Messages.beside(PeopleFile.class);
    private static final List<String> COLUMNS = List.of("login", "name", "mail", "role", "unit");

    private PeopleFile() {}

    /** @throws AccountRefusedException with every line that is wrong: then nobody of the file is to be entered */
    public static List<Person> read(Path file) {
        String text = text(file);
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<Person> people = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            if (!parser.getHeaderNames().containsAll(COLUMNS))
                throw new AccountRefusedException(
                        MESSAGES.get("file.columns", file.toString(), String.join(",", COLUMNS)));
            for (CSVRecord row : parser) {
                try {
                    people.add(Person.of(
                            cell(row, "login"),
                            cell(row, "name"),
                            cell(row, "mail"),
                            cell(row, "role"),
                            cell(row, "unit")));
                } catch (AccountRefusedException e) {
                    wrong.add(MESSAGES.get("file.line", Long.toString(parser.getCurrentLineNumber()), e.getMessage()));
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof AccountRefusedException refused) throw refused;
            throw new AccountRefusedException(MESSAGES.get("file.unreadable", file.toString()));
        }
        if (!wrong.isEmpty()) throw new AccountRefusedException(String.join("\n", wrong));
        return people;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new AccountRefusedException(MESSAGES.get("file.utf8", file.toString()));
        } catch (IOException e) {
            throw new AccountRefusedException(MESSAGES.get("file.unreadable", file.toString()));
        }
    }
}
