#!/usr/bin/env bash
# The long lane: what tests/run.sh does a little of, many times over (kills, random posts, fuzzing, faults under load).
# The soak takes half an hour in all; SOAK_MINUTES=10 makes it ten minutes.
# Usage: bash tests/long.sh [PROJECT ...]
[ $# -gt 0 ] || set -- ResidentPortal.Web.Tests ResidentPortal.Browser.Tests
LANE=Long exec bash "$(dirname "$0")/run.sh" "$@"
