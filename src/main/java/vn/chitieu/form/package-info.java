/** Blank returns, made by the rules in force, for the units to fill. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.form;
