#!/usr/bin/env bash
# A month of consignments through intake, closing, balance, custody and trace; seconds of each command, the start of program and database included.
#
#   bench/custody.sh [CONSIGNMENTS] [FOLDER]
#
# CONSIGNMENTS default 1000000; FOLDER for generated files and database (default bench-data, the database is removed at the end). The heap is
# that of ./greenloop, 512 MB, unless GREENLOOP_JAVA_OPTS says otherwise.
set -euo pipefail

consignments=${1:-1000000}
folder=${2:-bench-data}
home=$(dirname "$(readlink -f "$0")")/..
input=$folder/custody
data=$folder/custody-data
rm -rf "$input" "$data"
mkdir -p "$folder"
python3 "$home/bench/make_returns.py" "$consignments" "$input"

timed() {
  local what=$1 begun
  shift
  begun=$(date +%s.%N)
  "$home/greenloop" "$@" --data "$data" >"$folder/custody-out.txt"
  awk -v what="$what" -v begun="$begun" -v ended="$(date +%s.%N)" 'BEGIN { printf "%-28s %7.1f s\n", what, ended - begun }'
}

for table in companies sites; do
  cp "$home/examples/loop/$table.csv" "$input/$table.csv"
done
timed "master data" import "$home/examples/alliance/parks.csv" "$home/examples/alliance/companies.csv" "$input/companies.csv" \
  "$home/examples/alliance/sites.csv" "$input/sites.csv"
timed "returns" import "$input"/returns-*-EX-COLLECT.csv --as EX-COLLECT
for file in handovers-EX-DISMANTLE treatments-EX-DISMANTLE handovers-EX-SMELT treatments-EX-SMELT; do
  timed "$file" import "$input/$file.csv" --as "${file#*-}"
done
timed "close" close --period 2025-01
timed "balance" balance --subject DISMANTLE-1 --period 2025-01
timed "custody" custody --period 2025-01
tail -n 3 "$folder/custody-out.txt"
timed "trace of an unknown lot" trace NO-SUCH-LOT || true
timed "trace of an ingot" trace I0000
rm -rf "$data" "$folder/custody-out.txt"
