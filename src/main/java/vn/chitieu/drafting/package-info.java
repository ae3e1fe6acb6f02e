/** New plans: a workbook to fill, or another unit's plan taken over. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.drafting;
