# The log: reading, filtering, checking and exporting it.

log-own-lead = Was in Ihrem Konto geschehen ist. Kommt Ihnen etwas unbekannt vor? Sagen Sie es dem Helpdesk.
log-time = Zeit
log-who = Wer
log-what = Was
log-outcome = Ergebnis
log-done = Erledigt
log-refused = Abgelehnt
log-about = { $what }: { $name }
log-nobody = Nicht angemeldet
log-removed = Jemand, der entfernt wurde
log-on-behalf = Im Namen von
log-checked-by = Identität geprüft
log-check-called_back = Unter der hinterlegten Nummer zurückgerufen
log-check-in_person = Persönlich
log-check-vouched_for = Eine Kollegin oder ein Kollege hat gebürgt
log-reason = Grund
log-account = Konto
log-where = Wo
log-where-window = { $computer }, in einem Fenster von Tweestap
log-where-app = { $computer }, durch Tweestap selbst
log-where-practice = Übungsorganisation
log-where-unnamed = Ein Computer ohne Namen
log-line = Eintrag
log-older = Ältere Einträge anzeigen
log-none = Hier gibt es keine Einträge
log-none-why = Zu dieser Person, diesem Ereignis und diesem Zeitraum gibt es nichts.
log-person = Person
log-person-clear = Wieder alle anzeigen
log-events = Welche Ereignisse
log-every-event = Alle Ereignisse
log-group-log_in = Anmelden
log-group-two_step = Zwei-Schritt
log-group-password = Passwörter
log-group-staff = Zurücksetzen und Codes durch Mitarbeitende
log-group-people = Konten
log-group-organisation = Organisation
log-all-log_in = Alles zur Anmeldung
log-all-two_step = Alles zu Zwei-Schritt
log-all-password = Alles zu Passwörtern
log-all-staff = Alle Rücksetzungen und Codes
log-all-people = Alles zu Konten
log-all-organisation = Alles zur Organisation
log-days-now = Gezeigter Zeitraum: { $days }
log-any-time = Gesamter Zeitraum
log-from-day = Ab { DATE($at) }
log-until-day = Bis { DATE($at) }
log-days = Letzte { $days } Tage
log-from = Von
log-from-hint = Ein Datum, zum Beispiel 24.11.2026. Leer: von Anfang an.
log-until = Bis einschließlich
log-until-hint = Ein Datum, zum Beispiel 24.11.2026. Leer: bis jetzt.
log-days-show = Diese Tage anzeigen
log-day-wrong = Geben Sie ein Datum ein, das es gibt, zum Beispiel 24.11.2026
log-day-order = Der letzte Tag liegt vor dem ersten Tag
log-export = CSV exportieren
log-check = Protokoll prüfen
log-check-hint = Stellt fest, ob ein Eintrag außerhalb von Tweestap geändert, hinzugefügt oder entfernt wurde.
log-whole = Vollständig und unverändert
log-whole-lines =
    geprüft um { TIME($at) } Uhr, { $lines ->
        [one] { $lines } Eintrag
       *[other] { $lines } Einträge
    }.
log-whole-pruned = Einträge bis Nummer { $line } wurden nach Ablauf der Aufbewahrungszeit Ihrer Organisation entfernt.
log-broken = Eintrag { $line } schließt nicht an den Eintrag davor an
log-broken-fix = Jemand hat das Protokoll außerhalb von Tweestap geändert, ab Eintrag { $line }. Arbeiten Sie nicht weiter, lassen Sie alles, wie es ist, und rufen Sie Ihre IT-Abteilung an.
