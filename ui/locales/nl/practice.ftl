# De oefenorganisatie.

practice-invented = verzonnen mensen: hier is niets echt
practice-presenter = Presenteren F11
practice-leave = Oefening verlaten
practice-people = Oefenaccounts
practice-people-lead = Verzonnen mensen. Hun wachtwoorden zijn niet geheim.
practice-participants = Accounts voor deelnemers
practice-participants-lead = Twaalf gelijke accounts, één voor elke deelnemer.
practice-no-password = geen wachtwoord
practice-log-in = Inloggen met
practice-person = Persoon
practice-use = Gebruiken
practice-fill-in = Invullen
practice-fill-in-name = Invullen: { $name }
role-client-inline = cliënt
role-therapist-inline = behandelaar
role-help_desk-inline = helpdesk
