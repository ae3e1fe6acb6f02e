/** Returns made to do harm, or damaged on their way, and nights that must not mind them. */
package vn.chitieu.hostile;
