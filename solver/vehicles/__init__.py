"""Which vehicle and which driver take whom, and when: every transfer of an event driven."""
