package vn.chitieu.engine;

import java.nio.file.Path;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.Rulebook;

/** The rules as shipped, read and compiled once for all tests. */
final class ShippedRules {
    static final Rulebook BOOK = Rulebooks.read(Path.of("rules"));
    static final RuleEngine ENGINE = RuleEngines.compile(BOOK);

    static final Contributors CONTRIBUTORS = new Contributors(BOOK.registry(), BOOK.definitions());

    private ShippedRules() {}
}
