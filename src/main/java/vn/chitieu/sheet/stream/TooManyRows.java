package vn.chitieu.sheet.stream;

import org.xml.sax.SAXException;

/** Stops a parser that has delivered as many rows as are allowed. */
final class TooManyRows extends SAXException {}
