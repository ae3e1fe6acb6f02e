/** Three lengths of test: {@code mvn test -Pfast}, {@code mvn -B verify}, {@code mvn -B verify -Pfull} after it. */
package vn.chitieu.length;
