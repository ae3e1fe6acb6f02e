/** What units promise to do about their open findings: the sheet they fill, what they wrote, and what became of it. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.promise;
