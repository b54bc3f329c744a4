#!/usr/bin/env python3
"""JAX -> eqdrive -> JAX, with public interfaces only.

    python driver/examples/jax_recipe.py

needs jax 0.11 or later and numpy. `optimize` is the recipe; `main` applies it to a function and to its gradient.
"""

import dataclasses
import pathlib
import subprocess
import sys

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


if __name__ == "__main__":
  main()
