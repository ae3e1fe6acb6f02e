package vn.chitieu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the packages run one way. */
class ModulesTest {
    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of("vn.chitieu").verify();
    }
}
