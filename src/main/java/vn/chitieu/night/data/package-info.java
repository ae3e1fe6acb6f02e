/** What a night's evaluation is fed with, read from the tables. */
@NullMarked
package vn.chitieu.night.data;

import org.jspecify.annotations.NullMarked;
