#!/bin/sh
# usage: schema_test.sh PLACARD SOURCE_FOLDER NODE_FOLDER
# Skips (77) where node, or what NODE_FOLDER/node_modules should have, is missing: './dev test' puts it there.
command -v node >/dev/null || { echo "skipped: there is no node here"; exit 77; }
[ -d "$3/node_modules/ajv" ] && [ -d "$3/node_modules/yaml" ] || { echo "skipped: no ajv in $3: './dev test' installs it"; exit 77; }
exec node "${0%/*}/schema_test.mjs" "$@"
