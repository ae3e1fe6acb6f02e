/** Tests that policy staff write in the rule workbooks: run through the real engine, found beside expected. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.scenario;
