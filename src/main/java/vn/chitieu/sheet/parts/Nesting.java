package vn.chitieu.sheet.parts;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How deep elements stand within one another in an XML text. */
final class Nesting {
    private static final XMLInputFactory FACTORY = factory();

    private Nesting() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether deeper than {@code most}; what is no XML ends where it stops being so, and is for others to complain of. */
    static boolean deeper(InputStream xml, int most) {
        int depth = 0;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT && ++depth > most) return true;
                if (event == XMLStreamReader.END_ELEMENT) depth--;
            }
        } catch (XMLStreamException e) {
            return false;
        }
        return false;
    }
}
