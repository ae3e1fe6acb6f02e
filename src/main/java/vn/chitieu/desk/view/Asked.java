package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.report.view.ClauseAgencies;

/** Makes a query of an address and of who asks: nobody gets beyond what he sees. */
@Component
class Asked {
    private final Sight sight;

    Asked(Sight sight) {
        this.sight = sight;
    }

    /** All that the person sees. */
    Query all(DeskUser user, LatestNight.Known night) {
        Set<String> clauses =
                user.role() == Role.AGENCY ? ClauseAgencies.clausesOf(night.rules(), user.unitCode()) : Set.of();
        return Query.seen(sight.units(user), clauses);
    }

    Query of(DeskUser user, LatestNight.Known night, Map<String, String> address) {
        Query all = all(user, night);
        String agency = text(address, "co-quan");
        return new Query(
                all.units(),
                all.clauses(),
                text(address, "don-vi"),
                text(address, "loai"),
                text(address, "dieu-khoan"),
                // what still asks for something, unless all is asked for
                address.containsKey("con") ? text(address, "con") : "OPEN",
                text(address, "trang-thai"),
                agency.isEmpty() ? null : ClauseAgencies.clausesOf(night.rules(), agency),
                text(address, "nguyen-nhan"),
                day(text(address, "tu-ngay")),
                text(address, "thay-doi"));
    }

    static String text(Map<String, String> address, String name) {
        return address.getOrDefault(name, "").strip();
    }

    /** Whatever is no day asks for none. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The parts of the address that narrow the list. */
    static final List<String> NAMES = List.of(
            "don-vi", "loai", "dieu-khoan", "con", "trang-thai", "co-quan", "nguyen-nhan", "tu-ngay", "thay-doi");
}
