// Package archtest turns the architecture into a test: which part may import which, which part alone may know Terraform,
// OPA or a cloud, how long a file may grow, and what no file may do.
//
// [ReadTree] parses every Go file of the module, [Check] judges one file, and the test in this package runs the one over
// the other. ARCHITECTURE.md gives the reasons; a new rule or an exception to one is a change here, in review, and never a
// comment in the offending file.
package archtest
