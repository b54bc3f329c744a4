package dev.eqdrive.cli;

import dev.eqdrive.driver.Forecast;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** The kernels of a program and what they hand each other, as a graph in DOT or GraphML. */
final class KernelPicture {
  /** Who reads the picture. */
  enum Form {
    DOT,
    GRAPHML
  }

  private record Vertex(String id, Map<String, Attribute> attributes) {
  }

  private final Graph<Vertex, DefaultEdge> graph = GraphTypeBuilder.<Vertex, DefaultEdge>directed()
      .allowingMultipleEdges(false).allowingSelfLoops(false).edgeClass(DefaultEdge.class).buildGraph();

  private KernelPicture() {
  }

  /** The picture of functions by name. */
  static byte[] of(Map<String, Forecast> kernels, Form form) {
    KernelPicture p = new KernelPicture();
    kernels.forEach(p::add);
    StringWriter out = new StringWriter();
    switch (form) {
      case DOT -> {
        DOTExporter<Vertex, DefaultEdge> dot = new DOTExporter<>(Vertex::id);
        dot.setVertexAttributeProvider(Vertex::attributes);
        dot.exportGraph(p.graph, out);
      }
      case GRAPHML -> {
        GraphMLExporter<Vertex, DefaultEdge> xml = new GraphMLExporter<>(Vertex::id);
        xml.setVertexAttributeProvider(Vertex::attributes);
        xml.registerAttribute("label", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        xml.registerAttribute("function", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        xml.registerAttribute("ns", GraphMLExporter.AttributeCategory.NODE, AttributeType.LONG);
        xml.exportGraph(p.graph, out);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void add(String function, Forecast forecast) {
    Map<Integer, Vertex> arguments = new TreeMap<>();
    List<Vertex> lines = new ArrayList<>();
    String prefix = function.replaceAll("[^A-Za-z0-9]", "_") + "_";
    for (Forecast.Line line : forecast.lines()) {
      String what = line.operations().entrySet().stream()
          .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " ×" + e.getValue())
          .collect(Collectors.joining(", "));
      Vertex v = vertex(prefix + "k" + lines.size(), function,
          String.format(Locale.ROOT, "%s: %s, %.1f us", what, line.result(), line.ns() / 1e3), line.ns());
      for (int read : line.reads()) {
        Vertex from = read >= 0
            ? lines.get(read)
            : arguments.computeIfAbsent(-1 - read, i -> vertex(prefix + "a" + i, function, "argument " + i, 0));
        graph.addEdge(from, v);
      }
      lines.add(v);
    }
  }

  private Vertex vertex(String id, String function, String label, long ns) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("label", DefaultAttribute.createAttribute(label));
    attributes.put("function", DefaultAttribute.createAttribute(function));
    attributes.put("ns", DefaultAttribute.createAttribute(ns));
    Vertex v = new Vertex(id, attributes);
    graph.addVertex(v);
    return v;
  }
}
