/** Who comes in, and what each may reach. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk.door;
