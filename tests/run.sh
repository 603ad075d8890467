#!/usr/bin/env bash
# Restores, builds and tests everything. Installs what the tests need where it is root on Debian.
# Usage: bash tests/run.sh [PROJECT ...]   (names below tests/, by default all of them)
# LANE=Long runs what takes long and nothing else; tests/long.sh sets it.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
# A test process ends before profiled code would pay: without it the whole run needs a third less of the processor.
export DOTNET_TieredPGO=0

fail() { echo "tests/run.sh: $*" >&2; exit 1; }

missing_packages() {
  # The browser without its windows needs half the processor; the whole one will do.
  command -v chromium-headless-shell >/dev/null || { [ "${1:-}" = any ] && command -v chromium >/dev/null; } || echo chromium-headless-shell
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo postgresql
  [ -x /usr/sbin/postfix ] || echo postfix
  [ -x /usr/lib/dovecot/imap ] || echo dovecot-imapd
  [ -x /usr/lib/dovecot/lmtp ] || echo dovecot-lmtpd
}

needed=$(missing_packages)
if [ -n "$needed" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing $(echo $needed)"
  # PostgreSQL, Postfix and Dovecot are started by the tests themselves, on ports of their own.
  install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1; }
  apt-get update -qq >/dev/null 2>&1
  for package in $needed; do
    install "$package" || { [ "$package" = chromium-headless-shell ] && install chromium; }
  done
fi
needed=$(missing_packages any)
if [ -n "$needed" ]; then
  [ "${CI:-}" = true ] && fail "the tests need these packages, which could not be installed: $(echo $needed)"
  echo "Tests that need these are skipped: $(echo $needed)"
fi
command -v dotnet >/dev/null || fail "the .NET 10 SDK is needed: install it so that 'dotnet --version' answers"

dotnet restore ResidentPortal.sln -v quiet || fail "the packages could not be restored"
# One compiler for all projects, whatever the machine is set to: each would start and warm up its own and all analysers,
# a third of the build. It must not outlive the build.
dotnet build ResidentPortal.sln --no-restore --configuration Release -v quiet -p:UseSharedCompilation=true
built=$?
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
[ "$built" = 0 ] || fail "the build failed"
if [ "${CI:-}" = true ]; then
  # Style and analysers are held by the build already; whitespace needs the files alone, without loading the projects.
  dotnet format whitespace . --folder --exclude src/ResidentPortal.Web/Assets/node_modules --verify-no-changes -v quiet || fail "run 'dotnet format' and commit what it changes"
fi

projects=("$@")
[ ${#projects[@]} -gt 0 ] || projects=(ResidentPortal.Domain.Tests ResidentPortal.Sealing.Tests ResidentPortal.Content.Tests ResidentPortal.Authoring.Tests ResidentPortal.Reports.Tests ResidentPortal.DesignSystem.Tests ResidentPortal.Web.Tests ResidentPortal.Database.Tests ResidentPortal.Browser.Tests)

results=$(mktemp -d)
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
finish() {
  [ -z "${TEST_POSTGRES_PORT:-}" ] || as_postgres "$postgres/pg_ctl" --pgdata "$database/data" --mode immediate stop >/dev/null
  rm -rf "$results" "${database:-$results}"
}
trap finish EXIT

# One PostgreSQL for all projects. A project that is run by itself starts its own (PostgreSqlServer.cs), with the same settings.
start_postgres() {
  postgres=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
  [ -n "$postgres" ] && [ "$(id -u)" = 0 ] || return
  database=$(mktemp -d)
  chown postgres "$database"
  (cd / && as_postgres "$postgres/initdb" --pgdata "$database/data" --username postgres --auth trust --encoding UTF8 --no-sync) >/dev/null || return
  for _ in 1 2 3; do
    local port=$((20000 + RANDOM % 10000))
    (cd / && as_postgres "$postgres/pg_ctl" --pgdata "$database/data" --log "$database/log" --wait start --options \
      "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c fsync=off -c max_connections=400") >/dev/null 2>&1 || continue
    export TEST_POSTGRES_PORT=$port
    return
  done
}
unset TEST_POSTGRES_PORT
start_postgres
# What the journeys and the kill tests drive, from the same build.
# Not compiled beforehand: that takes longer than it saves here.
dotnet publish src/ResidentPortal.Web --no-build -p:PublishReadyToRun=false --configuration Release --output "$results/site" -v quiet || fail "the site could not be published"
export PUBLISHED_SITE="$results/site"

[ "${LANE:-}" = Long ] && lane=(-trait Lane=Long) || lane=(-trait- Lane=Long)

run() {
  local results_of=$results/$1
  # The built program and not the project, which would be loaded and asked first what it builds.
  TIMEFORMAT='%0R s, of the processor %0U + %0S s'
  { time dotnet "tests/$1/bin/Release/net10.0/$1.dll" -noLogo -noColor "${lane[@]}" -result-junit "$results_of.xml" >"$results_of.log" 2>&1; } 2>"$results_of.time"
  echo $? >"$results_of.status"
}

# Of a project: "Total", "Errors", "Failed", "Skipped" or "Not Run".
count() { grep -oE "^ +$1 +Total: .*" "$results/$1.log" | grep -oE "$2: [0-9]+" | awk '{ total += $2 } END { print total + 0 }'; }

# The browser waits for its pages much of the time, and what starts and kills the site for that: the others run meanwhile.
declare -A beside
for project in "${projects[@]}"; do
  case $project in
    ResidentPortal.Browser.Tests | ResidentPortal.Database.Tests) run "$project" & beside[$project]=$! ;;
  esac
done
status=0; passed=0; failed=0; skipped=0
for project in "${projects[@]}"; do
  if [ -n "${beside[$project]:-}" ]; then wait "${beside[$project]}"; else run "$project"; fi
  total=$(count "$project" Total); wrong=$(($(count "$project" Failed) + $(count "$project" Errors))); left=$(count "$project" Skipped)
  right=$((total - wrong - left - $(count "$project" "Not Run")))
  echo "== $project: $right passed, $wrong failed, $left skipped, in $(tail -n 1 "$results/$project.time")"
  if [ "$(cat "$results/$project.status")" != 0 ] || [ "$wrong" -gt 0 ]; then
    status=1
    # Without the log lines of the sites that the tests start.
    grep -vE '^\[[0-9:]{8} [A-Z]{3}\] ' "$results/$project.log"
  fi
  [ "$right" -gt 0 ] || { echo "tests/run.sh: $project ran no test"; status=1; }
  passed=$((passed + right)); failed=$((failed + wrong)); skipped=$((skipped + left))
done

echo "== The ten slowest tests, in seconds"
cat "$results"/*.xml 2>/dev/null | grep -oE '<testcase name="[^"]*" time="[0-9.]+"' |
  sed -E 's/^<testcase name="ResidentPortal\.(.*)" time="([0-9.]+)"$/\2 \1/; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' |
  sort -rn | head -n 10 | cut -c 1-140

# What the soak saw, which docs/benchmarks.md tells.
grep -ohE '[A-Za-z]+: [0-9]+ reports, [0-9]+ answers, [^<]*faults: [^<]*' "$results"/*.xml

[ "$status" = 0 ] || [ "$failed" -gt 0 ] || failed=1
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  echo "tests/run.sh: in CI nothing may be skipped"
  status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
