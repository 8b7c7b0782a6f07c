# Read by ./greenloop and ./verify: finds the JDK, and says to Java and Maven what both scripts have to say.

# Prints the major version of the JDK in folder $1, nothing when there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
  fi
}

# Sets JAVA_HOME and jdk to a JDK of 21 or newer: the caller's JAVA_HOME, the one on the PATH, or the newest in /usr/lib/jvm.
find_jdk() {
  local candidate version on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 21 ]; then
      export JAVA_HOME=$candidate
      jdk=$version
      return 0
    fi
  done
  jdk=0
  for candidate in /usr/lib/jvm/*; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 21 ] && [ "$version" -gt "$jdk" ]; then
      export JAVA_HOME=$candidate
      jdk=$version
    fi
  done
  if [ "$jdk" -eq 0 ]; then
    echo "Greenloop needs a JDK 21 or newer: install one (for example Temurin 25 from https://adoptium.net) under /usr/lib/jvm, or set JAVA_HOME." >&2
    return 1
  fi
}

need_maven() {
  command -v mvn >/dev/null || {
    echo "Greenloop is built with Maven 3.8 or newer: install it (apt-get install maven)." >&2
    return 1
  }
}

# Java reads file names and prints text in the encoding of the locale; C and POSIX would turn 绿环 into ??.
case "$(locale charmap 2>/dev/null)" in
  UTF-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
