# Die Seite der Schulung: Tafel, Streifen, Schulungsleitung.

practice-desk = Schulungsleitung
training-played = Sie spielen { $name }, { $role ->
    [client] Klient:in
    [therapist] Behandler:in
   *[help_desk] Helpdesk
}
training-nobody = Person wählen
training-panel = Was zu tun ist
training-strip = Aktueller Schritt
training-choose = Szenario wählen
training-choose-lead = Jedes Szenario beginnt beim selben Stand. Was vorher gemacht wurde, ist dann weg.
training-choose-beside = Wählen Sie eines aus der Liste daneben.
training-none-runs = Es läuft kein Szenario
training-scenario-of = Szenario { $number } von { $of }
training-own-scenario = Ihr eigenes Szenario
training-steps = Schritte
training-step-of = { $title }, Schritt { $step } von { $of }
training-all-steps = Alle Schritte
training-why = Was dahintersteht
training-all-done = Alle Schritte sind erledigt
training-rule = Die Regel dahinter:
training-by-program = automatisch
training-give-hint = Tipp geben
training-hint = Tipp
training-change-to = Zu { $name } wechseln
training-show-card = Karte anzeigen
training-put-away = Weglegen
training-notes = Was sie auf Papier haben
training-note = { $kind ->
    [recovery_codes] { $name }: Wiederherstellungscodes
    [reset_code] { $name }: Rücksetzcode, wie vorgelesen
    [password_code] { $name }: Passwortcode, wie ausgegeben
   *[password] { $name }: neues Passwort
}
training-again = Von vorn beginnen
training-other = Anderes Szenario
training-start = Starten
training-start-this = Starten: { $title }
training-start-later = Bei einem späteren Schritt starten
training-start-at = Bei Schritt { $step } starten:
training-starting = Wird gestartet…
training-cast = Sie spielen { $names }
training-not-found = Dieses Szenario ist nicht mehr da. Wählen Sie ein anderes.
training-not-played = Das Programm konnte Schritt { $step } nicht selbst ausführen ({ $act }). Alles ist wieder am Anfang. Beginnen Sie bei einem früheren Schritt.
training-phone = Telefon
training-phone-unread = Telefon, { $count } neu
training-astray = Eine SMS an { $number } ist nirgends angekommen ({ TIME($at) } Uhr): Niemand hat diese Nummer.
training-time = Übungszeit
training-skip = Zeit vergehen lassen
training-skip-to = { $time } vergehen lassen
training-skip-by = { $short }: { $time } vergehen lassen
training-span = { $unit ->
    [day] { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
    [hour] { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
    [minute] { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
   *[second] { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
}
training-span-short = { $unit ->
    [day] +{ $count } T
    [hour] +{ $count } Std
    [minute] +{ $count } min
   *[second] +{ $count } s
}
training-too-far = Die Zeit kann insgesamt um 30 Tage vorrücken. Setzen Sie alles zurück, um neu zu beginnen.
training-desk = Schulungsleitung
training-desk-lead = Für die Person, die schult. Hier ist nichts echt.
training-desk-parts = Teile der Schulungsleitung
training-part-scenarios = Szenarien
training-part-participants = Teilnehmende
training-part-papers = Blätter
training-part-overview = Wer was geschafft hat
training-part-time = Uhr und Zurücksetzen
training-to-app = Zurück zur App
training-own = Ihre eigenen Szenarien
training-own-lead = Ein Szenario ist eine Textdatei. Legen Sie Ihre Datei in diesen Ordner; in der Anleitung steht, wie man sie schreibt.
training-copy-folder = Namen des Ordners kopieren
training-folder-copied = Der Name des Ordners ist kopiert.
training-look-again = Noch einmal nachsehen
training-looked =
    { $count ->
        [0] Es ist kein eigenes Szenario da.
        [one] Es ist ein eigenes Szenario da.
       *[other] Es sind { $count } eigene Szenarien da.
    }
training-fault-at = { $file }, Zeile { $line }
fault-unreadable = Die Datei kann nicht von der Festplatte gelesen werden.
fault-too-large = Die Datei ist zu groß für ein Szenario.
fault-not-toml = Die Datei ist nicht als TOML geschrieben.
fault-missing = „{ $found }“ fehlt.
fault-unknown = „{ $found }“ ist hier nicht bekannt.
fault-wrong-kind = „{ $found }“ hat eine andere Art von Wert, als nötig ist.
fault-not-one-of = „{ $found }“ ist kein Wort, das hier stehen darf.
fault-no-such-person = Niemand in der Übungsorganisation heißt „{ $found }“.
fault-out-of-range = „{ $found }“ liegt außerhalb dessen, was möglich ist.
fault-empty = „{ $found }“ ist leer oder fehlt in einer der Sprachen.
fault-taken = Ein anderes Szenario heißt schon „{ $found }“.
fault-something = Etwas hier kann nicht benutzt werden.
fault-expected = Erwartet: { $expected }
training-participants-lead = Zwölf gleiche Konten, eines für jede teilnehmende Person. Alle scannen den eigenen QR-Code mit dem eigenen Telefon; danach löschen alle den Eintrag in ihrer App.
training-participants-loading = Die Zwei-Schritt-Authentifizierung wird für sie eingeschaltet.
training-save-slips = Als Streifen speichern (PDF)
training-password-chosen = selbst gewählt
training-show-qr = QR-Code anzeigen
training-show-qr-of = QR-Code von { $name } anzeigen
training-hide-qr = QR-Code verbergen
training-qr = QR-Code für das Telefon von { $name }
training-own-phone = Hier ist ein eigenes Telefon verbunden.
training-papers-lead = Jedes Blatt ist eine Seite, zum Drucken und Austeilen. Auf jedem steht „Übung“.
training-paper-language = Sprache der Blätter
training-handout = Blatt zu einem Szenario
training-handout-text = Ziel, Schritte und die Regel dahinter.
training-handout-for = Szenario
training-cheat-sheet = Zwei Schritte auf einer Seite
training-cheat-sheet-text = Was es ist, was Sie tun, wenn das Telefon weg ist, und wen Sie anrufen.
training-codes-sheet = Wiederherstellungscodes zum Üben
training-codes-sheet-text = Ein Blatt, wie man es bekommt. Es öffnet nichts.
save-as-pdf-dots = Als PDF speichern…
training-player = Wer sitzt hier?
training-player-hint = Der Vorname genügt. Er wird vergessen, wenn Tweestap geschlossen wird.
training-player-set = Namen notieren
training-player-noted = Ab jetzt sitzt { $name } hier.
training-player-none = Jetzt ist niemand notiert.
training-finished = Wer was geschafft hat
training-finished-none = Noch niemand hat ein Szenario geschafft. Was ab jetzt geschafft wird, steht hier, bis Tweestap geschlossen wird.
training-finished-who = Wer
training-finished-what = Szenario
training-finished-when = Wann
training-finished-nobody = niemand notiert
training-save-overview = Als Tabelle speichern
training-laptop = Dieser Laptop und echte Telefone
training-laptop-says = Auf diesem Laptop ist es
training-laptop-same = Dasselbe wie auf Ihrem Telefon?
training-laptop-lead = Wenn nicht, stellen Sie die Zeit hier nach, bis sie stimmt. Das gilt nur in der Übung; die Uhr des Laptops bleibt, wie sie ist.
training-laptop-adjust = Die Zeit nachstellen
training-laptop-by =
    { $side ->
        [later] { $seconds ->
            [one] { $seconds } Sekunde später
           *[other] { $seconds } Sekunden später
        }
       *[earlier] { $seconds ->
            [one] { $seconds } Sekunde früher
           *[other] { $seconds } Sekunden früher
        }
    }
training-laptop-back = Wie der Laptop es hat
training-laptop-offset =
    { $side ->
        [later] Nachgestellt: { $seconds } s später als die Uhr des Laptops.
       *[earlier] Nachgestellt: { $seconds } s früher als die Uhr des Laptops.
    }
training-laptop-too-far = Das ist mehr als ein Tag. Stellen Sie die Uhr des Laptops selbst richtig.
training-skipped = In der Übung ist es { TIME($at) } Uhr. Übersprungen: { $time }.
training-not-skipped = In der Übung ist es { TIME($at) } Uhr: Es wurde keine Zeit übersprungen.
training-time-lead = Die Schaltflächen unter dem Telefon lassen Zeit vergehen: Wartezeiten, Codes per SMS und die Sperre folgen ihr. Codes einer Authentifizierungs-App folgen der echten Zeit, deshalb funktionieren echte Telefone weiter.
training-reset = Alles zurücksetzen
training-reset-lead = Menschen, Telefone, Uhr und Protokoll sind wie am Anfang. Wer was geschafft hat, bleibt.
training-resetting = Wird zurückgesetzt…
training-reset-ask = Die Übungsorganisation zurücksetzen?
training-reset-text = Alles, was in der Übung gemacht wurde, ist dann weg. Eine echte Organisation ändert sich nicht.
training-reset-yes = Zurücksetzen
training-reset-no = So lassen
training-reset-done = Alles ist wieder am Anfang.
