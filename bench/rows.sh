#!/usr/bin/env bash
# Rows per second by template: a month of energy alone, and the same number of rows over all templates, in turns.
#
#   bench/rows.sh [ROWS] [RUNS] [FOLDER]
#
# ROWS of one month (default 1000000), RUNS pairs (default 1), FOLDER for generated files and databases (default
# bench-data; some gigabytes, removed at the end). TEMPLATES=all, or a mix such as energy=40,freight=20. The heap is that of
# ./greenloop, 512 MB, unless GREENLOOP_JAVA_OPTS says otherwise.
set -euo pipefail

rows=${1:-1000000}
runs=${2:-1}
folder=${3:-bench-data}
mix=${TEMPLATES:-all}
greenloop=$(dirname "$(readlink -f "$0")")/../greenloop
period=2025-03
mkdir -p "$folder"

# Seconds that a command takes, with three decimals; what it says goes to the log.
seconds() {
  local begin end
  begin=$(date +%s%N)
  "$greenloop" "$@" >>"$folder/log.txt" 2>&1
  end=$(date +%s%N)
  awk -v ns=$((end - begin)) 'BEGIN { printf "%.3f", ns / 1e9 }'
}

lines() {
  echo $(($(wc -l <"$1") - 1))
}

# One month in a database of its own. The time of a command that only opens it is taken off every import and closing.
month() {
  local name=$1 templates=$2 input=$folder/$1 data=$folder/$1-data total=0 sum=0 file template count taken start
  rm -rf "$input" "$data"
  "$greenloop" generate --rows "$rows" --templates "$templates" --period "$period" --out "$input" >>"$folder/log.txt"
  for file in parks companies sites products meters; do
    [ ! -f "$input/$file.csv" ] || "$greenloop" import "$input/$file.csv" --data "$data" >>"$folder/log.txt"
  done
  start=$(seconds import "$input/companies.csv" --data "$data")
  printf '%-12s %-14s %10s %9s %9s\n' "$name" template rows seconds rows/s
  for file in "$input"/*.csv; do
    template=$(basename "$file" .csv)
    case $template in parks | companies | sites | products | meters | faults) continue ;; esac
    count=$(lines "$file")
    taken=$(seconds import "$file" --as GEN-1 --data "$data")
    awk -v n="$name" -v t="$template" -v r="$count" -v s="$taken" -v o="$start" \
      'BEGIN { s -= o; printf "%-12s %-14s %10d %9.1f %9d\n", n, t, r, s, r / s }'
    total=$((total + count))
    sum=$(awk -v a="$sum" -v b="$taken" -v o="$start" 'BEGIN { print a + b - o }')
  done
  awk -v n="$name" -v r="$total" -v s="$sum" 'BEGIN { printf "%-12s %-14s %10d %9.1f %9d\n", n, "(all)", r, s, r / s }'
  taken=$(seconds close --period "$period" --data "$data")
  awk -v n="$name" -v r="$total" -v s="$taken" -v o="$start" \
    'BEGIN { s -= o; printf "%-12s %-14s %10d %9.1f %9d\n", n, "(close)", r, s, r / s }'
  rm -rf "$input" "$data"
}

: >"$folder/log.txt"
"$greenloop" --version >>"$folder/log.txt" # builds, where that is needed
for ((run = 1; run <= runs; run++)); do
  month energy energy
  month all "$mix"
done
