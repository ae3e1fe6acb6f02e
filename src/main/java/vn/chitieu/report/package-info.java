/** Gap workbooks and findings.csv. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.report;
