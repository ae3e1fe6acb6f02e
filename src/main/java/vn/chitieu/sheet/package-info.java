/**
 * The only package that knows Apache POI: reads workbooks and CSV as typed cells, writes workbooks and letters from plain
 * models.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
