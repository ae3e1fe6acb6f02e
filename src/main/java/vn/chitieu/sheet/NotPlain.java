package vn.chitieu.sheet;

import org.xml.sax.SAXException;

/** Something that only the library knows how to read. */
final class NotPlain extends SAXException {
    private static final long serialVersionUID = 1L;

    NotPlain(String what) {
        super(what);
    }
}
