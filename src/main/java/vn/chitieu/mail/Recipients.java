package vn.chitieu.mail;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The operator's list as read.
 *
 * @param operators addresses that hear of failed nights
 * @param problems everything wrong with it; unless empty, nobody gets anything by it
 */
record Recipients(List<Recipient> all, List<String> operators, List<RecipientProblem> problems) {

    /** Of a unit, in the order of the list. */
    List<String> of(String unitCode, Predicate<Recipient> wanting) {
        return all.stream()
                .filter(r -> r.unitCode().equals(unitCode) && wanting.test(r))
                .map(Recipient::address)
                .toList();
    }

    /** Codes of units that anybody wants something of. */
    Set<String> units(Predicate<Recipient> wanting) {
        Set<String> codes = new TreeSet<>();
        all.stream().filter(wanting).forEach(r -> codes.add(r.unitCode()));
        return codes;
    }

    /** Every address that may be written to. */
    Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        Stream.concat(all.stream().map(Recipient::address), operators.stream()).forEach(addresses::add);
        return addresses;
    }
}
