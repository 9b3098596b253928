# Passwort vergessen, „Ich habe einen Code“, danach ein neues Passwort, und die Seite nach einem Zurücksetzen.

forgot-ask-heading = Passwort vergessen?
forgot-ask-lead = Geben Sie die Adresse ein, mit der Sie sich anmelden.
forgot-ask-submit = Code anfordern
busy-asking = Wird angefordert…
forgot-asked-heading = Sehen Sie in Ihren Mails nach, ob ein Code da ist
forgot-asked-lead = Wenn zu dieser Adresse ein Konto gehört und Ihre Organisation Mails verschickt, ist ein Code unterwegs. Er gilt eine Stunde.
forgot-no-mail = Keine Mail?
forgot-no-mail-text = Ihre Organisation kann prüfen, wer Sie sind, und Ihnen einen Code vorlesen. Rufen Sie dort an.

have-code-heading = Geben Sie den Code ein, den Sie bekommen haben
have-code-lead = Ein Willkommenscode oder ein Code, weil Sie Ihr Passwort vergessen haben. Danach wählen Sie ein Passwort.
have-code = Code
have-code-hint = 8 Buchstaben und Ziffern. Striche und Großschreibung sind egal.
have-code-missing = Geben Sie den Code ein, den Sie bekommen haben
have-code-malformed = Dieser Code enthält einen Tippfehler
    .fix = Lesen Sie ihn noch einmal: Er hat 8 Buchstaben und Ziffern.
have-code-wrong = Adresse und Code gehören nicht zusammen, oder der Code ist abgelaufen
    .fix = Prüfen Sie beides. Bleibt es dabei, bitten Sie um einen neuen Code.
have-code-none = Ich habe keinen Code

recover-code-lead = Ihre Zwei-Schritt-Authentifizierung bleibt an, deshalb wird auch der Code verlangt.
recover-password-lead = Für { $address }. Alle, die mit diesem Konto angemeldet sind, werden abgemeldet.
recover-first-heading = Wählen Sie Ihr Passwort
recover-first-lead = Das erste für { $address }. Nur Sie kennen es.
recover-again-heading = Wählen Sie ein neues Passwort
recover-save = Passwort speichern
recover-stop = Abbrechen, nichts ändern
recover-title = Ein neues Passwort
recover-first-title = Ihr erstes Passwort
recover-step-issued = Der Code, den Sie bekommen haben
recover-step-code = Ihr Code
recover-step-password = Neues Passwort
recover-done-heading = Ihr neues Passwort ist gespeichert
recover-done-lead = Der Code ist verbraucht, und die Zwei-Schritt-Authentifizierung ist unverändert. Melden Sie sich jetzt mit dem neuen Passwort an.

handed-over = Dies ist die Seite für { $name }. Sonst ist niemand angemeldet.
handed-over-reset = Melden Sie sich zuerst mit Ihrem Passwort an. Wählen Sie dann „Ich habe mein Telefon nicht“ und geben Sie den Rücksetzcode ein.

after-reset-title = Nach dem Zurücksetzen
after-reset-heading = Die Zwei-Schritt-Authentifizierung wurde für Sie zurückgesetzt
after-reset-lead = Schalten Sie sie mit dem neuen Telefon wieder ein. Ihr altes Telefon und die alten Wiederherstellungscodes funktionieren, bis Sie hier fertig sind.
after-reset-on = Wieder einschalten
after-reset-off = Aus lassen
after-reset-off-heading = Zwei-Schritt-Authentifizierung aus lassen?
after-reset-off-text = Dann öffnet Ihr Passwort allein Ihr Konto. Das alte Telefon und die alten Wiederherstellungscodes funktionieren nicht mehr.
after-reset-step-choice = Wieder an oder aus

rescue-link = Niemand vom Helpdesk kann sich mehr anmelden
rescue-heading = Wiederherstellungs­schlüssel Ihrer Organisation benutzen
rescue-lead = Für den Tag, an dem sich niemand vom Helpdesk mehr anmelden kann.
rescue-what = Der Schlüssel legt ein neues Helpdesk-Konto an. Sie schalten dafür sofort die Zwei-Schritt-Authentifizierung ein und bekommen einen neuen Schlüssel auf Papier: Der alte gilt dann nicht mehr. All das steht im Protokoll.
rescue-submit = Konto anlegen
