package policy

// Names are the members of the shape in its order.
func (s *Shape) Names() []string {
	names := make([]string, len(s.members))
	for i := range s.members {
		names[i] = s.members[i].name
	}
	return names
}
