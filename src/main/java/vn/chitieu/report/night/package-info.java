/** What a night gives to write, in the terms of who reads it. */
@NamedInterface("night")
@NullMarked
package vn.chitieu.report.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
