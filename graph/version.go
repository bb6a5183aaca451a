package graph

// Version is the program's version, as it stands in the head of every file it writes.
const Version = "0.1.0"
