#!/usr/bin/env bash
# Footprints of a network of products: made, solved, and solved again by SciPy in the same run.
#
#   bench/footprints.sh [PRODUCTS] [RUNS] [FOLDER]
#
# PRODUCTS (default 100000) with eight suppliers each, RUNS (default 5), FOLDER for the files that SciPy reads (default
# bench-data/footprints; removed at the end). Up to 5000 products SciPy factorises and every footprint has to agree to
# 1e-9; beyond, it makes Jacobi sweeps, which have to agree as well. AVOIDED=0.4 makes so many inputs avoided products that
# sweeps do not converge; use it up to 5000 products. Needs a built accounting-core and python3 with scipy; the heap is 1 GB.
set -euo pipefail

products=${1:-100000}
runs=${2:-5}
folder=${3:-bench-data/footprints}
here=$(dirname "$(readlink -f "$0")")
# shellcheck source=../.mvn/jdk.sh
. "$here/../.mvn/jdk.sh"
find_jdk
java=$JAVA_HOME/bin/java

"$java" -Xmx1g -cp "$here/../accounting-core/target/classes" "$here/FootprintBench.java" "$products" "$runs" "$folder" "${AVOIDED:-0}"
if ((products <= 5000)); then
  python3 "$here/footprints.py" "$folder" lu
else
  python3 "$here/footprints.py" "$folder" sweep
fi
rm -rf "$folder"
