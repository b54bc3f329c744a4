package dev.eqdrive.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class WallsTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.eqdrive");

  @Test
  void theSolverHasOneUser() {
    noClasses().that().resideOutsideOfPackage("dev.eqdrive.extract.cpsat").should().dependOnClassesThat()
        .resideInAPackage("com.google.ortools..").check(CLASSES);
  }

  @Test
  void foreignMemoryStaysInTheFacade() {
    noClasses().that().resideOutsideOfPackages("dev.eqdrive.mlir", "dev.eqdrive.pjrt", "dev.eqdrive..capi").should()
        .dependOnClassesThat().resideInAPackage("java.lang.foreign..").check(CLASSES);
    noClasses().that()
        .resideOutsideOfPackages("dev.eqdrive.mlir", "dev.eqdrive.stablehlo", "dev.eqdrive.pjrt", "dev.eqdrive..capi")
        .should().dependOnClassesThat().resideInAPackage("dev.eqdrive..capi").check(CLASSES);
  }

  @Test
  void graphLibraryStaysOutOfHotPaths() {
    noClasses().that().resideInAnyPackage("dev.eqdrive.egraph", "dev.eqdrive.rules", "dev.eqdrive.saturate",
        "dev.eqdrive.extract.cpsat", "dev.eqdrive.ir..", "dev.eqdrive.mlir", "dev.eqdrive.stablehlo",
        "dev.eqdrive.layout")
        .should().dependOnClassesThat().resideInAPackage("org.jgrapht..").check(CLASSES);
  }

  @Test
  void theCommandLineIsAlone() {
    noClasses().that().resideOutsideOfPackage("dev.eqdrive.cli").should().dependOnClassesThat()
        .resideInAnyPackage("picocli..", "sun.misc..").check(CLASSES);
    noClasses().that().resideOutsideOfPackage("dev.eqdrive.cli").should().dependOnClassesThat()
        .resideInAPackage("dev.eqdrive.cli").check(CLASSES);
  }

  @Test
  void theProgramKnowsNobody() {
    noClasses().that().resideInAPackage("dev.eqdrive.ir..").should().dependOnClassesThat()
        .resideInAnyPackage("dev.eqdrive.mlir..", "dev.eqdrive.stablehlo..", "dev.eqdrive.egraph..",
            "dev.eqdrive.rules..",
            "dev.eqdrive.saturate..", "dev.eqdrive.layout..", "dev.eqdrive.fusion..", "dev.eqdrive.extract..",
            "dev.eqdrive.driver..",
            "java.io..", "java.nio.file..")
        .check(CLASSES);
  }

  @Test
  void theEgraphKnowsTheProgramOnly() {
    classes().that().resideInAPackage("dev.eqdrive.egraph").should().onlyDependOnClassesThat()
        .resideInAnyPackage("dev.eqdrive.egraph", "dev.eqdrive.ir..", "dev.eqdrive.trace", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void theChoiceKnowsIntegersOnly() {
    classes().that().resideInAPackage("dev.eqdrive.extract..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("dev.eqdrive.extract..", "java..", "org.jspecify..", "org.jgrapht..",
            "com.google.ortools..",
            "com.google.protobuf..")
        .check(CLASSES);
  }

  @Test
  void kernelsAndLayoutsKnowNoSolver() {
    noClasses().that()
        .resideInAnyPackage("dev.eqdrive.fusion..", "dev.eqdrive.layout..", "dev.eqdrive.rules..",
            "dev.eqdrive.saturate..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.eqdrive.extract..", "dev.eqdrive.driver..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIs() {
    TreeSet<String> packages = new TreeSet<>();
    TreeSet<String> marked = new TreeSet<>();
    CLASSES.forEach(c -> {
      if (c.getPackageName().endsWith(".capi") || c.getPackageName().endsWith(".proto")) return;
      packages.add(c.getPackageName());
      if (c.getSimpleName().equals("package-info") && c.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
        marked.add(c.getPackageName());
    });
    assertThat(packages).hasSizeGreaterThan(10);
    assertThat(marked).containsAll(packages);
  }
}
