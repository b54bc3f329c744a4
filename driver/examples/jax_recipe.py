#!/usr/bin/env python3
"""JAX -> eqdrive -> JAX, with public interfaces only.

    python driver/examples/jax_recipe.py

needs jax 0.11 or later and numpy. `optimize` is the recipe, `prepared` the one with weights that
stay the same; `main` applies them to a function and to its gradient.
"""

import dataclasses
import json
import pathlib
import subprocess
import sys
import tempfile

import jax
from jax import export
import jax.numpy as jnp
import numpy as np

EQDRIVE = pathlib.Path(__file__).resolve().parents[2] / "eqdrive"


def optimize(function, *examples, flags=("--target=cpu",)):
  """The function, compiled from what eqdrive makes of it; the function itself where eqdrive fails."""
  exported = export.export(jax.jit(function))(*examples)
  command = [str(EQDRIVE), "compile", "-", "-o", "-", "--emit=vhlo", *flags]
  process = subprocess.run(command, input=exported.mlir_module_serialized, stdout=subprocess.PIPE, check=False)
  if process.returncode != 0:
    print(f"eqdrive ended with {process.returncode}: the function is kept as it is", file=sys.stderr)
    return jax.jit(function)
  return jax.jit(dataclasses.replace(exported, mlir_module_serialized=process.stdout).call)


def module(exported, binary, inputs, outputs):
  """A function of flat arguments that runs a module of the same platforms as another one."""
  return dataclasses.replace(
      exported, mlir_module_serialized=binary, in_tree=jax.tree.structure((tuple(inputs), {})), in_avals=tuple(inputs),
      out_tree=jax.tree.structure(outputs), out_avals=tuple(outputs), module_kept_var_idx=tuple(range(len(inputs))),
      in_shardings_hlo=(None,) * len(inputs), _in_named_shardings=(None,) * len(inputs),
      out_shardings_hlo=(None,) * len(outputs), _out_named_shardings=(None,) * len(outputs)).call


def array(text):
  """An abstract array from a type such as tensor<2x3xf32>."""
  *shape, kind = text.removeprefix("tensor<").removesuffix(">").split("x")
  kinds = {"i1": "bool", "bf16": "bfloat16", "complex<f32>": "complex64", "complex<f64>": "complex128"}
  name = kinds.get(kind, kind.replace("ui", "uint") if kind[0] == "u" else
                   {"f": "float", "i": "int"}.get(kind[0], "") + kind[1:])
  return jax.core.ShapedArray(tuple(map(int, shape)), jnp.dtype(name))


def prepared(function, weights, *examples, flags=("--target=cpu",)):
  """`function` of a tree of weights and other arguments as a function of the others alone.

  What depends on the weights alone is computed here, once.
  """
  exported = export.export(jax.jit(function, keep_unused=True))(weights, *examples)
  fixed = len(jax.tree.leaves(weights))
  with tempfile.TemporaryDirectory() as folder:
    main, prepare, report = (pathlib.Path(folder, name) for name in ("main.vhlo", "prepare.vhlo", "report.json"))
    command = [str(EQDRIVE), "compile", "-", "-o", str(main), "--emit=vhlo", f"--prepare={prepare}",
               f"--static-args=0-{fixed - 1}", f"--report={report}", *flags]
    process = subprocess.run(command, input=exported.mlir_module_serialized, check=False)
    if process.returncode != 0:
      print(f"eqdrive ended with {process.returncode}: the function is kept as it is", file=sys.stderr)
      return jax.jit(lambda *inputs: function(weights, *inputs))
    binaries = main.read_bytes(), prepare.read_bytes()
    slots = json.loads(report.read_text())["prepare"]["arguments"]

  arguments = [array(slot["type"]) for slot in slots]
  leaves = jax.tree.leaves((weights, *examples))
  values = jax.jit(module(exported, binaries[1], list(exported.in_avals), arguments))(*leaves)
  values = values[:len(values) - (len(leaves) - fixed)]
  run = module(exported, binaries[0], arguments, list(exported.out_avals))
  return jax.jit(lambda *inputs: jax.tree.unflatten(exported.out_tree, run(*values, *jax.tree.leaves(inputs))))


def adapted(x, w, a, b):
  """A layer with a low-rank adapter, as users write it: x (W + A B)."""
  return jnp.tanh(x @ (w + a @ b))


def loss(w, x, a, b, target):
  return jnp.mean((adapted(x, w, a, b) - target) ** 2)


def main():
  random = np.random.default_rng(1)
  x, w, a, b, target = (
      jnp.asarray(random.standard_normal(shape, dtype=np.float32) / 8)
      for shape in ((32, 256), (256, 256), (256, 4), (4, 256), (32, 256)))
  for name, function, arguments in (
      ("value", adapted, (x, w, a, b)),
      ("gradient", jax.grad(loss), (w, x, a, b, target))):
    expected = jax.jit(function)(*arguments)
    actual = optimize(function, *arguments)(*arguments)
    np.testing.assert_allclose(actual, expected, rtol=1e-4, atol=1e-5)
    print(f"{name}: equal")
  expected = jax.jit(adapted)(x, w, a, b)
  actual = prepared(lambda weights, inputs: adapted(inputs, *weights), (w, a, b), x)(x)
  np.testing.assert_allclose(actual, expected, rtol=1e-4, atol=1e-5)
  print("prepared: equal")


if __name__ == "__main__":
  main()
