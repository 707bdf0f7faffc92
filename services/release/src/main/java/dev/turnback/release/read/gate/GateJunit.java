package dev.turnback.release.read.gate;

import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.Rule;
import dev.turnback.release.read.gate.GateView.Spot;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A gate's answer as a JUnit report: a test case for each rule. A case fails when it blocks, is
 * skipped when it is waived, and passes with its words in {@code system-out} when it only warns.
 */
final class GateJunit {

    private GateJunit() {}

    static String write(GateView gate) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            suite(xml, gate);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text can be written as XML", e);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter xml, GateView gate) throws XMLStreamException {
        List<List<Spot>> cases =
                List.of(Rule.values()).stream().map(rule -> found(gate, rule)).toList();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean("Gate of " + gate.component() + " " + gate.version()));
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, GateJunit::fails));
        xml.writeAttribute("skipped", count(cases, GateJunit::isWaived));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("timestamp", gate.checkedAt().toString());
        for (Rule rule : Rule.values()) {
            testCase(xml, rule, found(gate, rule));
        }
        xml.writeEndElement();
    }

    private static List<Spot> found(GateView gate, Rule rule) {
        return gate.blindSpots().stream().filter(each -> each.id().equals(rule.id())).toList();
    }

    private static String count(List<List<Spot>> cases, Predicate<List<Spot>> which) {
        return Long.toString(cases.stream().filter(which).count());
    }

    /** What blocks fails the report whether or not the gate is enforced: a report is read. */
    private static boolean fails(List<Spot> spots) {
        return spots.stream()
                .anyMatch(each -> each.waiver() == null && each.severity() == Severity.BLOCKING);
    }

    private static boolean isWaived(List<Spot> spots) {
        return !spots.isEmpty() && spots.stream().allMatch(each -> each.waiver() != null);
    }

    private static void testCase(XMLStreamWriter xml, Rule rule, List<Spot> spots)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "turnback.gate");
        xml.writeAttribute("name", rule.id());
        if (fails(spots)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", rule.title());
            xml.writeCharacters(words(spots) + "\n" + rule.remedy());
            xml.writeEndElement();
        } else if (isWaived(spots)) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", clean("Waived: " + words(spots)));
            xml.writeEndElement();
        } else if (!spots.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(words(spots) + "\n" + rule.remedy());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String words(List<Spot> spots) {
        return clean(spots.stream().map(Spot::sentence).collect(Collectors.joining("\n")));
    }

    /** XML 1.0 has no room for control characters, however they are written. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
