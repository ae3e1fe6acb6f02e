/** What units promise to do about what is open: the list of all, and the form of one unit. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.desk.promise;
