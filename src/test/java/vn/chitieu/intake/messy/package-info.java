/** Makes the corpus of messy returns. */
package vn.chitieu.intake.messy;
