/** The command line. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.command;
