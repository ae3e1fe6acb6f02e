/** What an operator may set in the environment, checked in one place. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.setting;
