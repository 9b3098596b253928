# The practice organisation.

practice-invented = invented people: nothing here is real
practice-presenter = Presenter F11
practice-leave = Leave practice
practice-people = Practice accounts
practice-people-lead = Invented people. Their passwords are no secret.
practice-participants = Accounts for participants
practice-participants-lead = Twelve identical accounts, one for each participant.
practice-no-password = no password
practice-log-in = Log in with
practice-person = Person
practice-use = Use
practice-fill-in = Fill in
practice-fill-in-name = Fill in { $name }
role-client-inline = client
role-therapist-inline = therapist
role-help_desk-inline = help desk
