#!/bin/sh
# eqdrive -> IREE, through a pipe.
#
#   driver/examples/iree_recipe.sh MODEL.mlir OUTPUT.vmfb [FLAG…]
#
# needs iree-compile (pip install iree-base-compiler==3.13.0). Flags go to eqdrive. If eqdrive fails, the pipe stays empty
# and nothing is left behind.
set -eu
[ $# -ge 2 ] || { echo "usage: $0 MODEL.mlir OUTPUT.vmfb [FLAG…]" >&2; exit 2; }
model=$1
output=$2
shift 2
eqdrive=$(dirname "$0")/../../eqdrive

"$eqdrive" compile "$model" -o - --emit=bytecode --backend=iree "$@" |
  iree-compile - --iree-input-type=stablehlo --iree-hal-target-device=local --iree-hal-local-target-device-backends=llvm-cpu \
    --iree-llvmcpu-target-cpu=host -o "$output.part" || { rm -f "$output.part"; exit 1; }
mv "$output.part" "$output"
echo "$output is ready for iree-run-module --device=local-task --module=$output" >&2
