/** The rule files of every run, kept in the database by content, so that a later day can read them again. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.archive;
