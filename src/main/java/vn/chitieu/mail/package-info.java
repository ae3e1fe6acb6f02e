/** Mail to units, agencies and operators: composed after a night, kept in an outbox, sent at least once; off until set. */
@org.jspecify.annotations.NullMarked
package vn.chitieu.mail;
