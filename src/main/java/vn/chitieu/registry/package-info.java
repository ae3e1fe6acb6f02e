/** Units, their types, programme codes and programme groups. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.registry;
