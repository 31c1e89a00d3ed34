package archtest

import (
	"slices"
	"strings"
)

// zone is a part of the module that the arrows of the architecture connect.
type zone string

const (
	zoneMain     zone = "main"
	zoneApp      zone = "internal/app"
	zoneProvider zone = "internal/provider"
	zoneCLI      zone = "internal/cli"
	zoneDomain   zone = "the domain"
	zonePolicies zone = "policies"
	zoneTestkit  zone = "internal/testkit"
	zoneArchtest zone = "internal/archtest"
	zoneNone     zone = "a folder outside the architecture"
)

// arrows lists what each zone may import of this module. Testkit is for tests and may stage any part of the house.
var arrows = map[zone][]zone{
	zoneMain:     {zoneApp},
	zoneApp:      {zoneProvider, zoneCLI, zoneDomain, zonePolicies, zoneApp},
	zoneProvider: {zoneDomain, zonePolicies, zoneProvider},
	zoneCLI:      {zoneDomain, zonePolicies, zoneCLI},
	zoneDomain:   {zoneDomain, zonePolicies},
	zonePolicies: {},
	zoneTestkit:  {zoneApp, zoneProvider, zoneCLI, zoneDomain, zonePolicies, zoneTestkit},
	zoneArchtest: {},
	zoneNone:     {},
}

// zoneOf places a folder, given from the root of the module ("" is the root itself).
func zoneOf(directory string) zone {
	for _, named := range []zone{zoneApp, zoneProvider, zoneCLI, zoneTestkit, zoneArchtest, zonePolicies} {
		if within(directory, string(named)) {
			return named
		}
	}

	switch {
	case directory == "":
		return zoneMain
	case within(directory, "internal/tools"):
		return zoneNone
	case within(directory, "internal"):
		return zoneDomain
	default:
		return zoneNone
	}
}

func (z zone) mayImport(other zone) bool {
	return slices.Contains(arrows[z], other)
}

// within says that path is parent or lies below it, by whole segments.
func within(path, parent string) bool {
	return path == parent || strings.HasPrefix(path, parent+"/")
}
