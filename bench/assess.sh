#!/usr/bin/env bash
# Subjects per second: 20 criteria for all subjects at once, and Jena SHACL alone on the same values against the same limits.
#
#   bench/assess.sh [SUBJECTS...]
#
# SUBJECTS sites, each with 40 rows of energy in a month that is taken in and closed first (default 1000 10000). FOLDER (default
# bench-data) holds generated files and databases; some gigabytes, removed at the end. Both sides have a heap of 512 MB and the
# threads of this machine, and both start cold.
set -euo pipefail

[ $# -gt 0 ] || set -- 1000 10000
here=$(dirname "$(readlink -f "$0")")
greenloop=$here/../greenloop
folder=$(realpath -m "${FOLDER:-bench-data}")
period=2025-03
heap=512m
mkdir -p "$folder/schemes"
: >"$folder/log.txt"

# code, unit, direction, limit
criteria=(
  "energy.comprehensive tce atMost 250"
  "energy.comprehensive-equivalent tce atMost 300"
  "energy.electricity kWh atMost 250000"
  "energy.feedstock tce atMost 10"
  "energy.self-generated tce atMost 10"
  "carbon.scope1 tCO2 atMost 450"
  "carbon.scope2.location tCO2 atMost 200"
  "carbon.total tCO2 atMost 600"
  "production.output-value 万元 atLeast 3000"
  "production.value-added 万元 atLeast 900"
  "energy.per-value-added tce/万元 atMost 0.25"
  "energy.per-output-value tce/万元 atMost 0.08"
  "energy.electricity-per-value-added kWh/万元 atMost 250"
  "carbon.per-value-added tCO2/万元 atMost 0.6"
  "carbon.per-output-value tCO2/万元 atMost 0.18"
  "carbon.ch4 tCO2e atMost 1"
  "carbon.n2o tCO2e atMost 1"
  "carbon.biogenic tCO2e atMost 10"
  "carbon.per-energy tCO2/tce atMost 2.5"
  "carbon.scope3.energy tCO2e atMost 100"
)

scheme() {
  local criterion code unit direction limit id order=0
  cat <<TURTLE
@base <https://w3id.org/greenloop/scheme/bench-20/1> .
@prefix dct:       <http://purl.org/dc/terms/> .
@prefix gl:        <https://w3id.org/greenloop/ns#> .
@prefix indicator: <https://w3id.org/greenloop/indicator/> .
@prefix skos:      <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd:       <http://www.w3.org/2001/XMLSchema#> .
<> a gl:Scheme ;
  dct:identifier "bench-20" ; gl:edition "1" ;
  skos:prefLabel "二十条准则"@zh , "Twenty criteria"@en ;
  dct:source "a measurement" ; gl:appliesTo gl:Site ; gl:validFrom "2020-01-01"^^xsd:date ;
  gl:passScore 60.0 ; gl:labelMonths 12 ;
  gl:criterion $(for criterion in "${criteria[@]}"; do printf '<#%s> , ' "$(tr . - <<<"${criterion%% *}")"; done | sed 's/ , $//') .
TURTLE
  for criterion in "${criteria[@]}"; do
    read -r code unit direction limit <<<"$criterion"
    id=$(tr . - <<<"$code") order=$((order + 1))
    cat <<TURTLE
<#$id> a gl:Criterion ;
  dct:identifier "$id" ; skos:prefLabel "$code"@zh , "$code"@en ; gl:order $order ;
  gl:indicator indicator:$code ; gl:direction gl:$direction ; gl:limit $(decimal "$limit") ; gl:unit "$unit" ;
  gl:weight 5.0 ; gl:required false ; dct:source "a measurement" ; gl:limitSource "a measurement" ; gl:confidence gl:official .
TURTLE
  done
}

shapes() {
  local criterion code unit direction limit
  echo '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix bench: <https://w3id.org/greenloop/bench#> .'
  echo 'bench:Limits a sh:NodeShape ; sh:targetClass bench:Subject ;'
  for criterion in "${criteria[@]}"; do
    read -r code unit direction limit <<<"$criterion"
    echo "  sh:property [ sh:path <https://w3id.org/greenloop/bench#$code> ; sh:minCount 1 ; sh:$([ "$direction" = atMost ] && echo max || echo min)Inclusive $(decimal "$limit") ] ;"
  done | sed '$ s/;$/./'
}

decimal() { case $1 in *.*) echo "$1" ;; *) echo "$1.0" ;; esac; }

# Largest heap in use after a collection, in MB.
heap_used() {
  grep -o '[0-9]*M->[0-9]*M' "$1" | sed 's/.*->\([0-9]*\)M/\1/' | sort -n | tail -1
}

scheme >"$folder/schemes/bench-20.ttl"
shapes >"$folder/shapes.ttl"
export GREENLOOP_STANDARDS=$folder/schemes
"$greenloop" --version >>"$folder/log.txt" # builds what is missing
# shellcheck source=../.mvn/jdk.sh
. "$here/../.mvn/jdk.sh"
find_jdk
rm -rf "$folder/jar"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$here/../api/target/greenloop.jar" extract --destination "$folder/jar" >>"$folder/log.txt"

printf '%-10s %22s %14s %22s %14s %8s\n' subjects "greenloop subjects/s" "heap MB" "shacl subjects/s" "heap MB" ratio
for subjects in "$@"; do
  input=$folder/$subjects data=$folder/$subjects-data
  rm -rf "$input" "$data"
  "$greenloop" generate --rows $((subjects * 40)) --period "$period" --out "$input" >>"$folder/log.txt"
  master=()
  for file in parks companies sites products meters; do
    [ ! -f "$input/$file.csv" ] || master+=("$input/$file.csv")
  done
  "$greenloop" import "${master[@]}" --data "$data" >>"$folder/log.txt"
  "$greenloop" import "$input"/energy*.csv "$input"/production*.csv --as GEN-1 --data "$data" >>"$folder/log.txt"
  "$greenloop" close --period "$period" --data "$data" >>"$folder/log.txt"
  # Not measured: the command holds all figures of all subjects.
  GREENLOOP_JAVA_OPTS=-Xmx3g "$greenloop" metrics --period "$period" --format csv --data "$data" | grep '^GEN-S' |
    grep -E ",($(printf '%s|' "${criteria[@]%% *}" | sed 's/|$//; s/[.]/[.]/g'))," >"$folder/metrics.csv"

  GREENLOOP_JAVA_OPTS="-Xmx$heap -Xlog:gc:file=$folder/gc-assess.txt" "$greenloop" assess --scheme bench-20 --period "$period" \
    --all --data "$data" --lang en | tee -a "$folder/log.txt" >"$folder/summary.txt"
  rate=$("$greenloop" times --data "$data" | awk '$2 == "assess" { print $5 }')
  shacl=$("$JAVA_HOME/bin/java" -Xmx$heap -Xlog:gc:file="$folder/gc-shacl.txt" -cp "$folder/jar/lib/*" "$here/ShaclAlone.java" \
    "$folder/metrics.csv" "$folder/shapes.ttl" "$(nproc)" 2>>"$folder/log.txt" | tee -a "$folder/log.txt" | awk '/conforming/ { print $3 }')
  printf '%-10s %22s %14s %22s %14s %8s\n' "$subjects" "$rate" "$(heap_used "$folder/gc-assess.txt")" "$shacl" \
    "$(heap_used "$folder/gc-shacl.txt")" "$(awk "BEGIN { printf \"%.2f\", $rate / $shacl }")"
  cat "$folder/summary.txt"
  rm -rf "$input" "$data"
done
rm -rf "$folder/jar" "$folder/schemes"
