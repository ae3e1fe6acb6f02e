/** The rules as the desk needs them: warm for checks, and of the latest night for words. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk.rules;
