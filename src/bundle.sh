#!/bin/sh
# bin/placard of the bundle: runs lib/placard with the loader and the C library in lib/.
self=$0
[ ! -L "$self" ] || self=$(readlink -f "$self")
lib=${self%/*}/../lib
exec "$lib"/ld-linux-*.so.? --argv0 "$0" --library-path "$lib" "$lib/placard" "$@"
