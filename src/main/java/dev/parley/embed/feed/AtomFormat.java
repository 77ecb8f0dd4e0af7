package dev.parley.embed.feed;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Atom (RFC 4287), with what answers what (RFC 4685). */
@Singleton
class AtomFormat implements FeedFormat {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String THREADING = "http://purl.org/syndication/thread/1.0";

    private static final int REPLACEMENT = 0xFFFD;

    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    @Override
    public String extension() {
        return "atom";
    }

    @Override
    public String type() {
        return "application/atom+xml;charset=UTF-8";
    }

    @Override
    public String write(Feed feed, String address) {
        StringWriter text = new StringWriter();
        try {
            write(feed, address, factory.createXMLStreamWriter(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("In memory, nothing can fail", e);
        }
        return text.toString();
    }

    private static void write(Feed feed, String address, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("thr", THREADING);
        xml.writeAttribute("xml:lang", feed.language());
        element(xml, "id", address);
        element(xml, "title", feed.title());
        element(xml, "updated", moment(feed.updatedAt()));
        link(xml, "self", address);
        if (!feed.home().isEmpty()) {
            link(xml, "alternate", feed.home());
        }
        for (Feed.Entry entry : feed.entries()) {
            entry(entry, xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void entry(Feed.Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.address());
        element(xml, "title", entry.title());
        element(xml, "published", moment(entry.publishedAt()));
        element(xml, "updated", moment(entry.updatedAt()));
        link(xml, "alternate", entry.address());
        if (!entry.parent().isEmpty()) {
            xml.writeEmptyElement("thr:in-reply-to");
            xml.writeAttribute("ref", entry.parent());
            xml.writeAttribute("href", entry.parent());
        }
        xml.writeStartElement("author");
        element(xml, "name", entry.author());
        if (!entry.authorUrl().isEmpty()) {
            element(xml, "uri", entry.authorUrl());
        }
        xml.writeEndElement();
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(fit(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(fit(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Some characters that people may write have no place in XML (1.0, 2.2), and one of them breaks a whole feed. */
    private static String fit(String text) {
        return text.codePoints().allMatch(AtomFormat::isXml)
                ? text
                : text.codePoints()
                        .map(point -> isXml(point) ? point : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
