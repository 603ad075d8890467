#!/usr/bin/env bash
# Writes a migration of one room for both providers, and compiles the room's model anew. Without a name it only compiles.
# Usage: bash src/ResidentPortal.Database/migration.sh Reports|Content|People [NAME]
set -euo pipefail
cd "$(dirname "$0")/../.."
room=${1:?"name the room: Reports, Content or People"}
name=${2:-}
project=src/ResidentPortal.$room
[ -d "$project/Storage" ] || { echo "There is no room $room with a database." >&2; exit 1; }

dotnet tool restore
# The model that was compiled before names what may be gone by now, and then nothing builds. It comes back where this fails.
models=$project/Storage/CompiledModels
before=$(mktemp -d)
[ ! -d "$models" ] || mv "$models" "$before/"
trap '[ $? -eq 0 ] || { rm -rf "$models"; mv "$before/CompiledModels" "$models"; }; rm -rf "$before"' EXIT
dotnet build "$project" -v quiet -nologo
for provider in Sqlite PostgreSql; do
  context=$provider${room}Context
  if [ -n "$name" ]; then
    dotnet ef migrations add "$name" --no-build --project "$project" --context "$context" --output-dir "Storage/Migrations/$provider"
  fi
  dotnet ef dbcontext optimize --no-build --project "$project" --context "$context" --output-dir "Storage/CompiledModels/$provider" \
    --namespace "ResidentPortal.$room.Storage.CompiledModels.$provider"
done
