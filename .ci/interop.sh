#!/usr/bin/env bash
# Opens exported graphs with the tools that people use and compares what they see.
#
#   .ci/interop.sh FOLDER      FOLDER holds out.json, out.dot and out.graphml of one graph
#
# Debian: apt-get install graphviz python3-networkx python3-igraph libxml2-utils
# A check whose tool is not there is skipped, and says so. PYTHON chooses the
# Python; GRAPHML_XSD is a folder with graphml.xsd, if you have one.
# Exit: 0 all that ran passed, 1 a check failed, 2 usage.
set -u

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
	echo "usage: $0 FOLDER (with out.json, out.dot, out.graphml)" >&2
	exit 2
fi
folder=$1
for name in out.json out.dot out.graphml; do
	if [ ! -s "$folder/$name" ]; then
		echo "$0: no $folder/$name" >&2
		exit 2
	fi
done

failed=0
ok()   { echo "ok    $1"; }
skip() { echo "skip  $1: $2"; }
fail() { echo "FAIL  $1${2:+: $2}"; failed=1; }

# python_with MODULE prints the first Python that has the module: the one in
# PATH may not be the one that the system's packages are for.
python_with() {
	local python
	for python in "${PYTHON:-}" python3 /usr/bin/python3; do
		if [ -n "$python" ] && "$python" -c "import $1" >/dev/null 2>&1; then
			echo "$python"
			return 0
		fi
	done
	return 1
}

# run_python WHAT MODULE runs the program on standard input with that module.
run_python() {
	local python output
	if ! python=$(python_with "$2"); then
		skip "$1" "no Python with $2"
		cat >/dev/null
	elif output=$("$python" -W ignore - "$folder" 2>&1); then
		ok "$1 ${output}"
	else
		fail "$1" "$output"
	fi
}

run_python "json: networkx" networkx <<'PYTHON'
import json, sys
import networkx as nx
d = json.load(open(sys.argv[1] + "/out.json", encoding="utf-8"))
g = nx.node_link_graph({**d, "links": d["edges"]})
assert g.is_directed() and g.is_multigraph()
assert g.number_of_nodes() == len(d["nodes"]) == d["graph"]["nodes"], "nodes"
assert g.number_of_edges() == len(d["edges"]) == d["graph"]["edges"], "edges"
for e in d["edges"]:
    assert g.edges[e["source"], e["target"], e["key"]]["weight"] == len(e["evidence"]) > 0, e["key"]
print(nx.__version__)
PYTHON

run_python "graphml: networkx" networkx <<'PYTHON'
import json, sys
import networkx as nx
d = json.load(open(sys.argv[1] + "/out.json", encoding="utf-8"))
g = nx.read_graphml(sys.argv[1] + "/out.graphml", force_multigraph=True)
assert g.number_of_nodes() == len(d["nodes"]), "nodes"
assert g.number_of_edges() == len(d["edges"]), "edges"
for n in d["nodes"]:
    assert g.nodes[n["id"]]["mentions"] == n["mentions"], n["id"]
    if n["label"].isprintable():
        assert g.nodes[n["id"]]["label"] == " ".join(n["label"].split()), n["id"]
for e in d["edges"]:
    f = g.edges[e["source"], e["target"], e["key"]]
    assert f["weight"] == e["weight"] and f["layer"] == e["layer"] and f["negated_share"] == e["negated_share"], e["key"]
print(nx.__version__)
PYTHON

run_python "graphml: igraph" igraph <<'PYTHON'
import json, sys
import igraph
d = json.load(open(sys.argv[1] + "/out.json", encoding="utf-8"))
g = igraph.Graph.Read_GraphML(sys.argv[1] + "/out.graphml")
assert g.is_directed()
assert g.vcount() == len(d["nodes"]), "nodes"
assert g.ecount() == len(d["edges"]), "edges"
if d["edges"]:
    assert sorted(g.es["weight"]) == sorted(float(e["weight"]) for e in d["edges"]), "weights"
    assert sorted(g.es["symmetric"]) == sorted(e["symmetric"] for e in d["edges"]), "symmetric"
print(igraph.__version__)
PYTHON

if ! command -v xmllint >/dev/null; then
	skip "graphml: xmllint" "no xmllint"
elif output=$(xmllint --nonet --huge --noout "$folder/out.graphml" 2>&1); then
	ok "graphml: xmllint"
else
	fail "graphml: xmllint" "$output"
fi

if [ -z "${GRAPHML_XSD:-}" ] || ! command -v xmllint >/dev/null; then
	skip "graphml: schema" "needs xmllint, and GRAPHML_XSD=folder with graphml.xsd"
else
	# The schema files name each other by address: look beside them instead.
	local_xsd=$(mktemp -d)
	trap 'rm -rf "$local_xsd"' EXIT
	for xsd in "$GRAPHML_XSD"/*.xsd; do
		sed -E 's#schemaLocation="[^"]*/([^"/]+\.xsd)"#schemaLocation="\1"#' "$xsd" >"$local_xsd/$(basename "$xsd")"
	done
	if output=$(xmllint --nonet --huge --noout --schema "$local_xsd/graphml.xsd" "$folder/out.graphml" 2>&1); then
		ok "graphml: schema"
	else
		fail "graphml: schema" "$(echo "$output" | head -5)"
	fi
fi

if ! command -v nop >/dev/null; then
	skip "dot: nop" "no Graphviz"
elif output=$(nop "$folder/out.dot" 2>&1 >/dev/null) && [ -z "$output" ]; then
	ok "dot: nop"
else
	fail "dot: nop" "$output"
fi

edges=$(grep -c '" -> "' "$folder/out.dot")
if ! command -v dot >/dev/null; then
	skip "dot: dot -Tjson" "no Graphviz"
elif [ "$edges" -gt 500 ]; then
	skip "dot: dot -Tjson" "a layout of $edges edges takes too long"
elif ! output=$(timeout 120 dot -Tjson "$folder/out.dot" -o "$folder/dot.json" 2>&1); then
	fail "dot: dot -Tjson" "$output"
else
	run_python "dot: dot -Tjson" json <<'PYTHON'
import json, os, sys
d = json.load(open(sys.argv[1] + "/out.json", encoding="utf-8"))
g = json.load(open(sys.argv[1] + "/dot.json", encoding="utf-8"))
os.remove(sys.argv[1] + "/dot.json")
nodes, edges = g.get("objects", []), g.get("edges", [])
assert len(nodes) == len(d["nodes"]), "nodes"
assert len(edges) == len(d["edges"]), "edges"
# Graphviz shows the backslashes of such attributes doubled, and control characters are replaced.
tame = lambda e: e["relation"].isprintable() and not set(e["relation"]) & {"\\", "\ufffd"}
seen = lambda es: sorted((e["relation"], int(e["weight"])) for e in es if tame(e))
assert seen(edges) == seen(d["edges"]), "relations"
for e in edges:
    assert nodes[e["tail"]]["kind"] and int(e["weight"]) > 0
PYTHON
fi

exit $failed
