#!/bin/sh
# usage: schema_test.sh PLACARD SOURCE_FOLDER NODE_FOLDER [SCRIPT]
# Skips (77) where node, or what NODE_FOLDER/node_modules should have, is missing: './dev test' puts it there.
command -v node >/dev/null || { echo "skipped: there is no node here"; exit 77; }
for package in ajv yaml graphql @octokit/graphql-schema; do
  [ -d "$3/node_modules/$package" ] || { echo "skipped: no $package in $3: './dev test' installs it"; exit 77; }
done
exec node "${0%/*}/${4:-schema_test.mjs}" "$@"
