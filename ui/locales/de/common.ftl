# Wörter, die jeder Bildschirm benutzt.

continue = Weiter
back = Zurück
stop = Abbrechen
try-again = Noch einmal versuchen
log-in = Anmelden
log-out = Abmelden
print = Drucken
saved-as = Gespeichert als { $file }
password = Passwort
password-missing = Geben Sie das Passwort ein
code = Code
step-password = Passwort
step-code = Code
stair = Die zwei Schritte der Anmeldung
step-done = , erledigt
step-now = , jetzt
step-one-of-two = Schritt 1 von 2: Passwort
step-two-of-two = Schritt 2 von 2: Code
step-of = Schritt { $step } von { $of }
steps-of = Schritte { $first } und { $second } von { $of }
field-optional = (darf leer bleiben)
field-missing = Füllen Sie dies aus
field-missing-at = { $label }: Füllen Sie das aus
field-show = Anzeigen
error-heading = Etwas stimmt nicht
error-mark = Fehler:
title-error = Fehler: { $heading }
# Zwischen dem, was nicht stimmt, und dem, was zu tun ist.
sentence-end = .
busy-checking = Wird geprüft…
busy-opening = Wird geöffnet…
busy-saving = Wird gespeichert…
language-now = Sprache: { $name }
opening = Tweestap wird geöffnet
opening-long = Der Schlüsselbund dieses Computers hat noch nicht geantwortet. Vielleicht fragt ein anderes Fenster nach dem Passwort des Schlüsselbunds.
wait-until = Um { TIME($at) } Uhr können Sie es noch einmal versuchen
wait-seconds =
    In { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }.
wait-minutes =
    In { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }.
wait-free = Sie müssen nicht auf dieser Seite bleiben.
practice = Übung
role-client = Klient:in
role-therapist = Behandler:in
role-help_desk = Helpdesk
