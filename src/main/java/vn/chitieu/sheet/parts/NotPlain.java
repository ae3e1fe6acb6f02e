package vn.chitieu.sheet.parts;

import org.xml.sax.SAXException;

/** Something that only the library knows how to read. */
public final class NotPlain extends SAXException {
    private static final long serialVersionUID = 1L;

    public NotPlain(String what) {
        super(what);
    }
}
