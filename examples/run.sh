#!/bin/sh
# The main job on every example: the escape report, the size of the C, the program's output. Stops at the first failure.
cd "$(dirname "$0")" || exit 2
tether=${TETHER:-../tether}
for program in *.go; do
    name=${program%.go}
    echo "==== $program"
    "$tether" escape --show=heap --why=short "$program" || exit 1
    "$tether" emit "$program" | wc -l | sed 's/$/ lines of C/' || exit 1
    input=/dev/null
    [ -f "$name.in" ] && input=$name.in
    wanted=0
    [ -f "$name.code" ] && wanted=$(cat "$name.code")
    "$tether" run "$program" <"$input"
    code=$?
    if [ "$code" -ne "$wanted" ]; then
        echo "$program: exit code $code, not $wanted"
        exit 1
    fi
done
