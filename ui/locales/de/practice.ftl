# Die Übungsorganisation.

practice-invented = erfundene Menschen: Nichts hier ist echt
practice-presenter = Vorführen F11
practice-leave = Übung verlassen
practice-people = Übungskonten
practice-people-lead = Erfundene Menschen. Ihre Passwörter sind nicht geheim.
practice-participants = Konten für Teilnehmende
practice-participants-lead = Zwölf gleiche Konten, eines für jede teilnehmende Person.
practice-no-password = kein Passwort
practice-log-in = Anmelden mit
practice-person = Person
practice-use = Benutzen
practice-fill-in = Eintragen
practice-fill-in-name = Eintragen: { $name }
role-client-inline = Klient:in
role-therapist-inline = Behandler:in
role-help_desk-inline = Helpdesk
