#!/usr/bin/env bash
# The long lane: what tests/run.sh does a little of, many times over (kills, random posts).
# Usage: bash tests/long.sh [PROJECT ...]
[ $# -gt 0 ] || set -- ResidentPortal.Web.Tests ResidentPortal.Browser.Tests
LANE=Long exec bash "$(dirname "$0")/run.sh" "$@"
