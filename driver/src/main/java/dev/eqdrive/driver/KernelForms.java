package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.stablehlo.OutputException;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kernels apart from the e-graph they come from: a kernel is a small program of its own, which equal kernels of any program share.
 * Its parameters are what the kernel reads, in the order in which its operations reach for them.
 */
final class KernelForms {
  /** A constant with more bytes is a parameter: which weights a kernel reads does not matter. */
  private static final long CONSTANT_BYTES = 1024;
  private static final int HASH = 16;
  /** Where a function begins and ends in the text of a module. */
  private static final String FUNCTION = "(?m)^  func\\.func ";
  private static final String END = "\n  }";
  private static final Pattern NAME = Pattern.compile("^(?:public )?@(k[0-9]+)");

  private final TermGraph terms;
  private final FreeTerms free;
  private final Map<Graph, String> hashes = new HashMap<>();

  KernelForms(TermGraph terms, FreeTerms free) {
    this.terms = terms;
    this.free = free;
  }

  /** The kernel as a program; empty if it is none by itself: without operations, with native ones, or of several results. */
  Optional<Graph> of(Kernel kernel) {
    if (kernel.nodes().length == 0 || !(terms.type(kernel.root()) instanceof TensorType)) return Optional.empty();
    Form form = new Form(kernel);
    if (!form.reach(kernel.root())) return Optional.empty();
    return Optional.of(form.build());
  }

  /** Names of kernels that have a form: equal for equal forms, and not for others. */
  Map<Kernel, String> names(Collection<Kernel> kernels) {
    Map<Kernel, Graph> forms = new LinkedHashMap<>();
    kernels.forEach(k -> of(k).ifPresent(form -> forms.put(k, form)));
    name(forms.values().stream().filter(f -> !hashes.containsKey(f)).distinct().toList());
    Map<Kernel, String> names = new LinkedHashMap<>();
    forms.forEach((kernel, form) -> {
      String hash = hashes.get(form);
      if (hash != null) names.put(kernel, prefix(kernel) + hash);
    });
    return names;
  }

  /** What the name of a kernel begins with. */
  String prefix(Kernel kernel) {
    int node = kernel.nodeOf(kernel.root());
    return node < 0 ? "none-" : terms.op(node).mnemonic() + "-" + kernel.nodes().length + "-";
  }

  /** Hashes forms by their text, all written at once; one that cannot be written by itself stays without. */
  private void name(List<Graph> forms) {
    if (forms.isEmpty()) return;
    TreeMap<String, Graph> functions = new TreeMap<>();
    for (int i = 0; i < forms.size(); i++) functions.put("k" + i, forms.get(i));
    byte[] module;
    try {
      module = StablehloWriter.module(functions, OutputForm.TEXT);
    } catch (OutputException e) {
      if (forms.size() > 1) forms.forEach(f -> name(List.of(f)));
      return;
    }
    for (String function : new String(module, StandardCharsets.UTF_8).split(FUNCTION, -1)) {
      Matcher name = NAME.matcher(function);
      if (!name.find()) continue;
      hashes.put(functions.get(name.group(1)), hash(function.substring(name.end(), function.lastIndexOf(END))));
    }
  }

  private static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
  }

  /** One kernel on its way. */
  private final class Form {
    private final Kernel kernel;
    private final Map<Integer, Integer> parameters = new LinkedHashMap<>();
    /** Chosen node of every class inside, each after those that it reads. */
    private final Map<Integer, Integer> inside = new LinkedHashMap<>();

    Form(Kernel kernel) {
      this.kernel = kernel;
    }

    /** Visits a class and what it needs. */
    boolean reach(int any) {
      int cls = terms.find(any);
      if (parameters.containsKey(cls) || inside.containsKey(cls)) return true;
      int node = node(cls);
      if (node < 0) {
        parameters.put(cls, parameters.size());
        return terms.type(cls) instanceof TensorType;
      }
      Op op = terms.op(node);
      if (op instanceof Op.Opaque || op instanceof Op.Argument || op instanceof Op.Result
          || op instanceof Op.NativeConstant) {
        return false;
      }
      if (!(terms.nodeType(node) instanceof TensorType)) return false;
      for (int i = 0; i < terms.arity(node); i++) if (!reach(terms.child(node, i))) return false;
      inside.put(cls, node);
      return true;
    }

    /** The node that computes a class inside, or −1 if the kernel is given the value. */
    private int node(int cls) {
      int own = kernel.nodeOf(cls);
      if (own >= 0 || !free.isFree(cls)) return own;
      int node = free.nodeOf(cls);
      return switch (terms.op(node)) {
        case Op.Constant c -> c.value().isSplat() || c.value().type().bytes() <= CONSTANT_BYTES ? node : -1;
        case Op.Argument a -> -1;
        case Op.NativeConstant n -> -1;
        case Op other -> node;
      };
    }

    Graph build() {
      Graph.Builder b = Graph.builder();
      Map<Integer, Integer> values = new HashMap<>();
      parameters.keySet().forEach(cls -> values.put(cls, b.parameter(terms.type(cls))));
      inside.forEach((cls, node) -> {
        List<Integer> operands = new ArrayList<>();
        for (int i = 0; i < terms.arity(node); i++) operands.add(values.get(terms.find(terms.child(node, i))));
        List<Type> types = List.of(terms.nodeType(node));
        values.put(cls, b.node(terms.op(node), operands, types, -1));
      });
      return b.build(List.of(values.get(terms.find(kernel.root()))));
    }
  }
}
