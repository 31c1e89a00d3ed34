package sovereign.workload

import rego.v2

# placed is true where the workload says where it stands. Without copies there
# is nothing that rules about copies could be about.
placed if count(input.copies) > 0

# counted are the copies that can be relied on, by index: a refused one cannot,
# and one at home cannot while the state does not control the data centres
# there. Whoever does not say that a copy is not refused has no copy.
counted contains i if {
	some i, copy in input.copies
	copy.denied == false
	not lost(copy)
}

lost(copy) if {
	copy.site.layer == "domestic"
	not input.domestic_control == true
}

# declared_roles are the roles of all copies, refused and lost ones too: what
# asks for a copy to be declared looks at these, since a copy that is refused
# has its own refusal and naming it as missing as well would only distract.
declared_roles contains copy.role if some copy in input.copies

counted_roles contains input.copies[i].role if some i in counted

# primary_at_home is true where a primary copy at home can be relied on.
primary_at_home if {
	some i in counted
	input.copies[i].role == "primary"
	input.copies[i].site.layer == "domestic"
}

# abroad are the counted copies that serve continuity. A public cloud or a
# mirror never does.
abroad contains i if {
	some i in counted
	input.copies[i].site.layer == "embassy_network"
	input.copies[i].role in {"backup", "standby", "active"}
}

abroad_roles contains input.copies[i].role if some i in abroad

# runnable_abroad is true where a copy abroad can be run.
runnable_abroad if "standby" in abroad_roles

runnable_abroad if "active" in abroad_roles

# in_government_cloud are the copies, counted or not, in the government cloud
# and its private part.
in_government_cloud contains i if {
	some i, copy in input.copies
	copy.site.kind in {"government_cloud", "partner_datacentre"}
}
