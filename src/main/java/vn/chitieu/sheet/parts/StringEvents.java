package vn.chitieu.sheet.parts;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code sharedStrings.xml}: the texts that cells name by their number. */
final class StringEvents extends DefaultHandler {
    private final List<RichText> texts = new ArrayList<>();
    private final RichTextEvents rich = new RichTextEvents();

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("si")) rich.begin();
        else rich.start(local, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        rich.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("si")) texts.add(rich.text());
        else rich.end(local);
    }

    List<RichText> texts() {
        return texts;
    }
}
