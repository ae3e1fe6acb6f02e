/** PostgreSQL: embedded or elsewhere, schema, lock, COPY. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.store;
