package terraform

// Choose is what Main does before it runs the tests, with the environment as arguments.
var Choose = choose
