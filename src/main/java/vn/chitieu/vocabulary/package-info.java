/** The closed vocabulary of norms and findings as types: what each word means is said here once. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.vocabulary;
