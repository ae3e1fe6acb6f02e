/** The only package that knows Drools. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.engine;
