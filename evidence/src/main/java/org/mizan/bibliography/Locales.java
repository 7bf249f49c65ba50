package org.mizan.bibliography;

import de.undercouch.citeproc.LocaleProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The words of references in English and Arabic: the project's own locale files, with Mizan's terms laid over the Arabic one. Nothing but these is ever read. */
final class Locales implements LocaleProvider {
    @Override
    public String retrieveLocale(String language) {
        if (!language.startsWith("ar")) {
            return text("locales-en-US.xml");
        }
        try {
            return arabic();
        } catch (ParserConfigurationException | SAXException | TransformerException | IOException e) {
            throw new IllegalStateException("the Arabic locale cannot be read", e);
        }
    }

    private static String arabic()
            throws ParserConfigurationException, SAXException, TransformerException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document locale = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text("locales-ar.xml"))));
        Properties own = new Properties();
        own.load(new StringReader(text("terms-ar.properties")));
        NodeList terms = locale.getElementsByTagName("term");
        for (int i = 0; i < terms.getLength(); i++) {
            Element term = (Element) terms.item(i);
            String form = term.getAttribute("form");
            String key = term.getAttribute("name") + (form.isEmpty() ? "" : "|" + form);
            if (own.containsKey(key)) {
                say(term, (String) own.remove(key));
            }
        }
        own.stringPropertyNames().forEach(key -> add(locale, key, own.getProperty(key)));
        NodeList parts = locale.getElementsByTagName("date-part");
        for (int i = 0; i < parts.getLength(); i++) {
            Element part = (Element) parts.item(i);
            if (part.getAttribute("name").equals("month")
                    && part.getAttribute("form").isEmpty()) {
                part.setAttribute("suffix", " ");
            }
        }
        TransformerFactory writers = TransformerFactory.newInstance();
        writers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        writers.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        StringWriter out = new StringWriter();
        writers.newTransformer().transform(new DOMSource(locale), new StreamResult(out));
        return out.toString();
    }

    private static void add(Document locale, String key, String words) {
        Element term = locale.createElement("term");
        String[] name = key.split("\\|");
        term.setAttribute("name", name[0]);
        if (name.length > 1) {
            term.setAttribute("form", name[1]);
        }
        say(term, words);
        locale.getElementsByTagName("terms").item(0).appendChild(term);
    }

    private static void say(Element term, String words) {
        String[] forms = words.split("; ");
        while (term.hasChildNodes()) {
            term.removeChild(term.getFirstChild());
        }
        if (forms.length == 1) {
            term.setTextContent(words);
            return;
        }
        for (int i = 0; i < 2; i++) {
            Element form = term.getOwnerDocument().createElement(i == 0 ? "single" : "multiple");
            form.setTextContent(forms[i]);
            term.appendChild(form);
        }
    }

    /** A file of this package's folder {@code csl}. */
    static String text(String name) {
        try (InputStream in = Locales.class.getResourceAsStream("csl/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such style or locale: " + name);
            }
            StringWriter out = new StringWriter();
            new InputStreamReader(in, StandardCharsets.UTF_8).transferTo(out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
