# De kant van de trainer: paneel, strook, trainersscherm.

practice-desk = Trainersscherm
training-played = Je speelt { $name }, { $role ->
    [client] cliënt
    [therapist] behandelaar
   *[help_desk] helpdesk
}
training-nobody = Persoon kiezen
training-panel = Wat te doen
training-strip = Huidige stap
training-choose = Scenario kiezen
training-choose-lead = Elk scenario heeft dezelfde beginsituatie. Wat er eerder is gedaan, is dan weg.
training-choose-beside = Kies er een uit de lijst hiernaast.
training-none-runs = Er loopt geen scenario
training-scenario-of = Scenario { $number } van { $of }
training-own-scenario = Je eigen scenario
training-steps = Stappen
training-step-of = { $title }, stap { $step } van { $of }
training-all-steps = Alle stappen
training-why = Wat erachter zit
training-all-done = Alle stappen zijn gedaan
training-rule = De regel erachter:
training-by-program = automatisch
training-give-hint = Tip geven
training-hint = Tip
training-change-to = Wisselen naar { $name }
training-show-card = Kaart tonen
training-put-away = Opbergen
training-notes = Wat zij op papier hebben
training-note = { $kind ->
    [recovery_codes] { $name }: herstelcodes
    [reset_code] { $name }: resetcode, zoals voorgelezen
    [password_code] { $name }: wachtwoordcode, zoals uitgegeven
   *[password] { $name }: nieuw wachtwoord
}
training-again = Opnieuw beginnen
training-other = Ander scenario
training-start = Starten
training-start-this = Starten: { $title }
training-start-later = Bij een latere stap starten
training-start-at = Starten bij stap { $step }:
training-starting = Starten…
training-cast = Je speelt { $names }
training-not-found = Dit scenario is er niet meer. Kies een ander.
training-not-played = Het programma kon stap { $step } niet zelf uitvoeren ({ $act }). Alles staat weer aan het begin. Begin bij een eerdere stap.
training-phone = Telefoon
training-phone-unread = Telefoon, { $count } nieuw
training-astray = Een sms naar { $number } is nergens aangekomen ({ TIME($at) }): niemand heeft dit nummer.
training-time = Oefentijd
training-skip = Tijd laten voorbijgaan
training-skip-to = { $time } laten voorbijgaan
training-skip-by = { $short }: { $time } laten voorbijgaan
training-span = { $unit ->
    [day] { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    }
    [hour] { $count ->
        [one] { $count } uur
       *[other] { $count } uur
    }
    [minute] { $count ->
        [one] { $count } minuut
       *[other] { $count } minuten
    }
   *[second] { $count ->
        [one] { $count } seconde
       *[other] { $count } seconden
    }
}
training-span-short = { $unit ->
    [day] +{ $count } d
    [hour] +{ $count } u
    [minute] +{ $count } min
   *[second] +{ $count } s
}
training-too-far = De tijd kan in totaal 30 dagen vooruit. Zet alles terug om opnieuw te beginnen.
training-desk = Trainersscherm
training-desk-lead = Voor wie de training geeft. Hier is niets echt.
training-desk-parts = Delen van het trainersscherm
training-part-scenarios = Scenario’s
training-part-participants = Deelnemers
training-part-papers = Bladen
training-part-overview = Wie wat heeft afgerond
training-part-time = Klok en terugzetten
training-to-app = Terug naar de app
training-own = Je eigen scenario’s
training-own-lead = Een scenario is een tekstbestand. Zet je eigen bestand in deze map; in de handleiding staat hoe je er een schrijft.
training-copy-folder = Naam van de map kopiëren
training-folder-copied = De naam van de map is gekopieerd.
training-look-again = Opnieuw kijken
training-looked =
    { $count ->
        [0] Er is geen eigen scenario.
        [one] Er is één eigen scenario.
       *[other] Er zijn { $count } eigen scenario’s.
    }
training-fault-at = { $file }, regel { $line }
fault-unreadable = Het bestand kan niet van de schijf worden gelezen.
fault-too-large = Het bestand is te groot voor een scenario.
fault-not-toml = Het bestand is niet als TOML geschreven.
fault-missing = ‘{ $found }’ ontbreekt.
fault-unknown = ‘{ $found }’ is hier niet bekend.
fault-wrong-kind = ‘{ $found }’ heeft een ander soort waarde dan nodig is.
fault-not-one-of = ‘{ $found }’ is geen woord dat hier mag staan.
fault-no-such-person = Niemand in de oefenorganisatie heet ‘{ $found }’.
fault-out-of-range = ‘{ $found }’ valt buiten wat mogelijk is.
fault-empty = ‘{ $found }’ is leeg, of ontbreekt in een van de talen.
fault-taken = Een ander scenario heet al ‘{ $found }’.
fault-something = Iets hier kan niet worden gebruikt.
fault-expected = Verwacht: { $expected }
training-participants-lead = Twaalf gelijke accounts, één voor elke deelnemer. Iedereen scant de eigen QR-code met de eigen telefoon; na afloop verwijdert iedereen het account uit de app.
training-participants-loading = Tweestapsverificatie wordt voor hen ingeschakeld.
training-save-slips = Opslaan als strookjes (pdf)
training-password-chosen = zelf gekozen
training-show-qr = QR-code tonen
training-show-qr-of = QR-code van { $name } tonen
training-hide-qr = QR-code verbergen
training-qr = QR-code voor de telefoon van { $name }
training-own-phone = Hier is een eigen telefoon gekoppeld.
training-papers-lead = Elk blad is één pagina, om af te drukken en uit te delen. Op elk blad staat ‘Oefening’.
training-paper-language = Taal van de bladen
training-handout = Blad bij een scenario
training-handout-text = Doel, stappen en de regel erachter.
training-handout-for = Scenario
training-cheat-sheet = Tweestapsverificatie op één pagina
training-cheat-sheet-text = Wat het is, wat je doet als de telefoon weg is, en wie je belt.
training-codes-sheet = Herstelcodes om mee te oefenen
training-codes-sheet-text = Een blad zoals mensen het krijgen. Het opent niets.
save-as-pdf-dots = Opslaan als pdf…
training-player = Wie zit hier?
training-player-hint = De voornaam is genoeg. Die wordt vergeten als Tweestap wordt gesloten.
training-player-set = Naam noteren
training-player-noted = Vanaf nu zit { $name } hier.
training-player-none = Er is nu niemand genoteerd.
training-finished = Wie wat heeft afgerond
training-finished-none = Nog niemand heeft een scenario afgerond. Wat vanaf nu klaar is, staat hier tot Tweestap wordt gesloten.
training-finished-who = Wie
training-finished-what = Scenario
training-finished-when = Wanneer
training-finished-nobody = niemand genoteerd
training-save-overview = Opslaan als tabel
training-laptop = Deze laptop en echte telefoons
training-laptop-says = Op deze laptop is het
training-laptop-same = Hetzelfde als op je telefoon?
training-laptop-lead = Zo niet, stel de tijd hier bij tot die klopt. Het geldt alleen bij het oefenen; de klok van de laptop blijft zoals hij is.
training-laptop-adjust = De tijd bijstellen
training-laptop-by =
    { $side ->
        [later] { $seconds ->
            [one] { $seconds } seconde later
           *[other] { $seconds } seconden later
        }
       *[earlier] { $seconds ->
            [one] { $seconds } seconde eerder
           *[other] { $seconds } seconden eerder
        }
    }
training-laptop-back = Zoals de laptop het heeft
training-laptop-offset =
    { $side ->
        [later] Bijgesteld: { $seconds } s later dan de klok van de laptop.
       *[earlier] Bijgesteld: { $seconds } s eerder dan de klok van de laptop.
    }
training-laptop-too-far = Dat is meer dan een dag. Zet de klok van de laptop zelf goed.
training-skipped = Bij het oefenen is het { TIME($at) }. Overgeslagen: { $time }.
training-not-skipped = Bij het oefenen is het { TIME($at) }: er is geen tijd overgeslagen.
training-time-lead = De knoppen onder de telefoon laten tijd voorbijgaan: wachttijden, codes per sms en de vergrendeling volgen die. Codes van een authenticatie-app volgen de echte tijd, dus echte telefoons blijven werken.
training-reset = Alles terugzetten
training-reset-lead = Mensen, telefoons, klok en logboek zijn weer zoals aan het begin. Wie wat heeft afgerond, blijft staan.
training-resetting = Terugzetten…
training-reset-ask = De oefenorganisatie terugzetten?
training-reset-text = Alles wat bij het oefenen is gedaan, is dan weg. Een echte organisatie verandert niet.
training-reset-yes = Terugzetten
training-reset-no = Zo laten
training-reset-done = Alles staat weer aan het begin.
