package placement

import "slices"

// merge puts the decisions of all worlds together. worlds[i] is the world
// in which axis k has the value i / (values of the axes before k) modulo its
// own number of values.
func merge(name string, axes []axis, worlds []*Decision) *Decision {
	first := worlds[0]
	merged := &Decision{Name: name, Destinations: map[string]Destination{}, Copies: map[string]*CopyDecision{}}
	verdicts := project(worlds, func(d *Decision) Verdict { return d.Verdict })
	merged.Verdict, merged.Reasons = agree(axes, verdicts, func(i int) []Reason { return worlds[i].Reasons })
	for layer := range first.Destinations {
		merged.Destinations[layer] = mergeDestination(project(worlds, func(d *Decision) Destination { return d.Destinations[layer] }))
	}
	for copyName := range first.Copies {
		copies := project(worlds, func(d *Decision) *CopyDecision { return d.Copies[copyName] })
		c := &CopyDecision{Obligations: mergeObligations(project(copies, func(c *CopyDecision) []Obligation { return c.Obligations }))}
		c.Verdict, c.Reasons = agree(axes, project(copies, func(c *CopyDecision) Verdict { return c.Verdict }), func(i int) []Reason { return copies[i].Reasons })
		merged.Copies[copyName] = c
	}
	for i := range first.Options {
		option := first.Options[i]
		options := project(worlds, func(d *Decision) Option { return d.Options[i] })
		option.Obligations = mergeObligations(project(options, func(o Option) []Obligation { return o.Obligations }))
		option.Verdict, option.Reasons = agree(axes, project(options, func(o Option) Verdict { return o.Verdict }), func(i int) []Reason { return options[i].Reasons })
		merged.Options = append(merged.Options, option)
	}
	for _, world := range worlds {
		for _, exception := range world.Exceptions {
			if !slices.Contains(merged.Exceptions, exception) {
				merged.Exceptions = append(merged.Exceptions, exception)
			}
		}
	}
	return merged
}

func project[A, B any](list []A, f func(A) B) []B {
	projected := make([]B, len(list))
	for i, item := range list {
		projected[i] = f(item)
	}
	return projected
}

// agree is the common verdict with the reasons of all worlds, or else
// undetermined with the attributes that make the difference, before the
// reasons that hold in some worlds.
func agree(axes []axis, verdicts []Verdict, reasons func(i int) []Reason) (Verdict, []Reason) {
	merged := []Reason{}
	verdict := verdicts[0]
	if slices.ContainsFunc(verdicts, func(v Verdict) bool { return v != verdict }) {
		verdict = Undetermined
		merged = append(merged, unknownReason(deciding(axes, verdicts)))
	}
	for i := range verdicts {
		for _, r := range reasons(i) {
			if !slices.ContainsFunc(merged, func(have Reason) bool { return have.Rule == r.Rule }) {
				merged = append(merged, r)
			}
		}
	}
	return verdict, merged
}

// deciding lists the attributes that change the verdict while all others
// stay as they are; where only several together do, all of them.
func deciding(axes []axis, verdicts []Verdict) []string {
	var paths []string
	all := make([]string, 0, len(axes))
	stride := 1
	for _, a := range axes {
		all = append(all, a.path)
		for i := range verdicts {
			if (i/stride)%len(a.values) != 0 && verdicts[i] != verdicts[i-((i/stride)%len(a.values))*stride] {
				paths = append(paths, a.path)
				break
			}
		}
		stride *= len(a.values)
	}
	if len(paths) == 0 {
		return all
	}
	return paths
}

func mergeDestination(list []Destination) Destination {
	merged := Destination{Verdict: list[0].Verdict, Roles: slices.Clone(list[0].Roles)}
	for _, other := range list[1:] {
		if other.Verdict != merged.Verdict {
			return Destination{Verdict: Undetermined}
		}
		merged.Roles = slices.DeleteFunc(merged.Roles, func(role string) bool { return !slices.Contains(other.Roles, role) })
	}
	return merged
}

// mergeObligations keeps every condition of any world; its status is unknown
// where the worlds differ or where it does not apply in all of them.
func mergeObligations(worlds [][]Obligation) []Obligation {
	merged := []Obligation{}
	for _, list := range worlds {
		for _, o := range list {
			if slices.ContainsFunc(merged, func(have Obligation) bool { return have.Rule == o.Rule }) {
				continue
			}
			for _, other := range worlds {
				same := func(x Obligation) bool { return x.Rule == o.Rule && x.Status == o.Status }
				if !slices.ContainsFunc(other, same) {
					o.Status = "unknown"
					break
				}
			}
			merged = append(merged, o)
		}
	}
	return merged
}
