#!/usr/bin/env bash
# Labels per second: laid out and signed, drawn with plain PDFBox and signed, and laid out by WeasyPrint.
#
#   bench/documents.sh [SECONDS] [FOLDER]
#
# SECONDS for each measurement (default 10). FOLDER (default bench-data) holds a demo key and the page for WeasyPrint.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
seconds=${1:-10}
folder=$(realpath -m "${2:-bench-data}")
module=$here/../certification-templates
mkdir -p "$folder"

# shellcheck source=../.mvn/jdk.sh
. "$here/../.mvn/jdk.sh"
find_jdk
need_maven
(cd "$here/.." && mvn -q -B -pl certification-templates -am compile dependency:build-classpath \
  -Dmdep.outputFile="$folder/classpath.txt")

"$JAVA_HOME/bin/java" -Xmx512m -cp "$module/target/classes:$(cat "$folder/classpath.txt")" \
  "$here/DocumentBench.java" "$seconds" "$folder"

if command -v weasyprint >/dev/null; then
  # Once to warm the caches of the disk, then five in one process: the start of Python is not counted.
  python=$(sed -n '1s/^#!//p' "$(command -v weasyprint)")
  "$python" - "$folder/label.html" <<'PYTHON'
import sys, time
from weasyprint import HTML
HTML(sys.argv[1]).write_pdf()
start = time.process_time()
for _ in range(5):
    HTML(sys.argv[1]).write_pdf()
print("WeasyPrint, the same texts, unsigned: %.1f ms of processor time" % ((time.process_time() - start) * 200))
PYTHON
else
  echo "WeasyPrint is not installed (apt install weasyprint): left out"
fi
