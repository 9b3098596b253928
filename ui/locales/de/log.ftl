# The log: reading, filtering, checking and exporting it.

log-own-lead = Was mit Ihrem Konto geschah. Etwas, das Sie nicht kennen? Sagen Sie es dem Helpdesk.
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
log-checked-by = Prüfung
log-check-called_back = Unter der hinterlegten Nummer zurückgerufen
log-check-in_person = Persönlich
log-check-vouched_for = Eine Kollegin oder ein Kollege bürgte
log-reason = Grund
log-account = Konto
log-where = Wo
log-where-window = { $computer }, in einem Fenster von Tweestap
log-where-app = { $computer }, durch Tweestap selbst
log-where-practice = Übungsorganisation
log-where-unnamed = Ein Computer ohne Namen
log-line = Zeile
log-older = Ältere Zeilen zeigen
log-none = Hier gibt es keine Zeilen
log-none-why = Nichts passt zu dieser Person, diesem Ereignis und dieser Zeit.
log-person = Person
log-person-clear = Wieder alle zeigen
log-events = Welche Ereignisse
log-every-event = Jedes Ereignis
log-group-log_in = Anmelden
log-group-two_step = Zwei-Schritt
log-group-password = Passwörter
log-group-staff = Zurücksetzen und Codes durch Mitarbeitende
log-group-people = Konten
log-group-organisation = Organisation
log-all-log_in = Alles zum Anmelden
log-all-two_step = Alles zu Zwei-Schritt
log-all-password = Alles zu Passwörtern
log-all-staff = Alles zu Zurücksetzen und Codes
log-all-people = Alles zu Konten
log-all-organisation = Alles zur Organisation
log-days-now = Gezeigte Tage: { $days }
log-any-time = Jederzeit
log-from-day = Ab { DATE($at) }
log-until-day = Bis { DATE($at) }
log-days = Letzte { $days } Tage
log-from = Von
log-from-hint = Ein Tag, wie 24.11.2026. Leer: ab dem Anfang.
log-until = Bis einschließlich
log-until-hint = Ein Tag, wie 24.11.2026. Leer: bis jetzt.
log-days-show = Diese Tage zeigen
log-day-wrong = Verwenden Sie einen Tag, den es gibt, wie 24.11.2026
log-day-order = Das Ende liegt vor dem Anfang
log-export = CSV exportieren
log-check = Protokoll prüfen
log-check-hint = Findet heraus, ob eine Zeile von außen geändert, hinzugefügt oder weggenommen wurde.
log-whole = Vollständig und unverändert
log-whole-lines =
    geprüft um { TIME($at) }, { $lines ->
        [one] { $lines } Zeile
       *[other] { $lines } Zeilen
    }.
log-whole-pruned = Zeilen bis { $line } wurden nach der Aufbewahrungszeit Ihrer Organisation entfernt.
log-broken = Zeile { $line } schließt nicht an die Zeile davor an
log-broken-fix = Jemand hat das Protokoll von außen geändert, ab Zeile { $line }. Hören Sie auf zu arbeiten, lassen Sie alles, wie es ist, und rufen Sie Ihre IT-Abteilung an.
