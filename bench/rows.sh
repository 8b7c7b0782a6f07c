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

# One month in a database of its own: all files in one process, then the closing in another.
month() {
  local name=$1 templates=$2 input=$folder/$1 data=$folder/$1-data file facts=() master=()
  rm -rf "$input" "$data"
  "$greenloop" generate --rows "$rows" --templates "$templates" --period "$period" --out "$input" >>"$folder/log.txt"
  for file in parks companies sites products meters; do
    [ ! -f "$input/$file.csv" ] || master+=("$input/$file.csv")
  done
  # Energy first, in both halves of a pair: the first file pays for the warming up.
  facts=("$input"/energy*.csv)
  for file in "$input"/*.csv; do
    case $(basename "$file" .csv) in
      parks | companies | sites | products | meters | faults | energy | energy-*) ;;
      *) facts+=("$file") ;;
    esac
  done
  "$greenloop" import "${master[@]}" --data "$data" >>"$folder/log.txt"
  "$greenloop" import "${facts[@]}" --as GEN-1 --data "$data" >>"$folder/log.txt"
  "$greenloop" close --period "$period" --data "$data" >>"$folder/log.txt"
  echo "$name"
  "$greenloop" times --data "$data" | tee "$folder/times.txt"
  awk '$1 ~ /[.]csv$/ { rows += $3; seconds += $4 } END { printf "all files: %d rows, %.1f s, %d rows/s\n\n", rows, seconds, rows / seconds }' \
    "$folder/times.txt"
  rm -rf "$input" "$data"
}

: >"$folder/log.txt"
for ((run = 1; run <= runs; run++)); do
  month energy energy
  month all "$mix"
done
rm -f "$folder/times.txt"
