package nvs.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgFigureTest {
    private static final Axis X = Axis.atValues("photos", List.of(4.0, 8.0, 16.0));
    private static final Axis Y = new Axis("seconds", false, List.of(0.0, 1.0, 2.0));

    @Test
    void documentIsWellFormedWhateverTheWordsAre() throws Exception {
        Document document = parse(figure("a < b & \"c\" > d\u0007", List.of("one\ntwo <svg>")));
        assertThat(texts(document)).contains("a < b & \"c\" > d ", "one two <svg>");
    }

    @Test
    void axesTicksAndNamesAreWritten() throws Exception {
        assertThat(texts(parse(figure("Title", List.of("caption")))))
                .contains(
                        "Title",
                        "Panel",
                        "photos",
                        "seconds",
                        "4",
                        "8",
                        "16",
                        "0",
                        "1",
                        "2",
                        "measured",
                        "fit",
                        "caption");
    }

    @Test
    void marksStandWhereTheirValuesAre() throws Exception {
        List<Element> marks = elements(parse(figure("Title", List.of())), "circle");
        // Three points and one in the legend.
        assertThat(marks).hasSize(4);
        double left = number(marks.get(0), "cx");
        double middle = number(marks.get(1), "cx");
        double right = number(marks.get(2), "cx");
        assertThat(middle - left).isCloseTo(right - middle, within(0.11));
        double bottom = number(marks.get(0), "cy");
        double top = number(marks.get(2), "cy");
        assertThat(number(marks.get(1), "cy")).isCloseTo((bottom + top) / 2, within(0.11));
        assertThat(top).isLessThan(bottom);
    }

    @Test
    void whiskerIsDrawnOnlyWhereTimesDiffer() throws Exception {
        long whiskers = elements(parse(figure("Title", List.of())), "path").stream()
                .filter(path -> path.getAttribute("class").equals("whisker"))
                .count();
        assertThat(whiskers).isEqualTo(1);
    }

    @Test
    void everythingStandsInsideThePage() throws Exception {
        Document document = parse(figure("Title", List.of("word ".repeat(200).strip())));
        double width = number(document.getDocumentElement(), "width");
        double height = number(document.getDocumentElement(), "height");
        for (Element text : elements(document, "text")) {
            assertThat(number(text, "x")).isBetween(0.0, width);
            assertThat(number(text, "y")).isBetween(0.0, height);
        }
    }

    @Test
    void colourSchemeOfTheReaderIsFollowed() {
        assertThat(SvgFigure.text(figure("Title", List.of())))
                .contains("@media (prefers-color-scheme: dark)")
                .contains("<rect class=\"back\"")
                .doesNotContain("https://", "href")
                .startsWith("<svg xmlns=");
    }

    @Test
    void longParagraphsAreBrokenBetweenWords() {
        assertThat(SvgFigure.wrapped("aa bbb cccc", 6)).containsExactly("aa bbb", "cccc");
        assertThat(SvgFigure.wrapped("longer-than-a-line b", 6)).containsExactly("longer-than-a-line", "b");
        assertThat(SvgFigure.wrapped("", 6)).containsExactly("");
    }

    @Test
    void pointOutsideItsWhiskerIsRefused() {
        assertThatThrownBy(() -> new Series.Point(1, 5, 6, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series.Point(Double.NaN, 5, 5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure figure(String title, List<String> caption) {
        Series measured = new Series(
                "measured",
                Series.Style.MEASURED,
                List.of(Series.Point.of(4, 0.5), Series.Point.of(8, 1), new Series.Point(16, 1.5, 1.2, 1.9)));
        Series fitted =
                new Series("fit", Series.Style.FITTED, List.of(Series.Point.of(4, 0.5), Series.Point.of(16, 1.5)));
        return new Figure(title, List.of(new Panel("Panel", X, Y, List.of(measured, fitted))), caption);
    }

    private static Document parse(Figure figure) throws Exception {
        String text = SvgFigure.text(figure);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
