# Codes by SMS: asked, sent again, not delivered; and the number when SMS is switched on.

sms-heading = Geben Sie den Code aus der SMS ein
sms-sending = SMS wird gesendet…
sms-sent = Wir haben eine SMS an die Nummer gesendet, die auf { $number } endet. Das kann eine Minute dauern.
sms-sent-to = Wir haben eine SMS an <b>{ $number }</b> gesendet. Das kann eine Minute dauern.
sms-ends-in = Die SMS geht an die Nummer, die auf { $number } endet.
sms-hint = 6 Ziffern. Der Code gilt bis { TIME($at) } Uhr.
sms-hint-sent = 6 Ziffern, aus der neuesten SMS.
sms-none = Ich habe keine SMS bekommen
sms-again-heading = Haben Sie keine SMS bekommen?
sms-again-lead = Prüfen Sie, ob das Telefon an ist und Empfang hat.
sms-again = Noch einmal senden
sms-again-at = Um { TIME($at) } Uhr können Sie sie noch einmal senden
sms-just-sent = Gerade wurde eine SMS gesendet.
sms-again-back = Ich habe den Code
sms-not-sent = Die SMS wurde nicht gesendet
sms-suspended = Codes per SMS sind gesperrt
sms-recovery-back = Den Code aus der SMS benutzen
locked-lead-sms = Geben Sie den Code aus der SMS ein, um weiterzumachen.

refusal-too-many-sent = Es wurden zu viele Codes gesendet
    .fix = Der nächste kann am { STAMP($at) } gesendet werden.
refusal-not-delivered =
    { $why ->
        [not_set_up] Für diese Art Nachricht ist nichts eingerichtet
        [unreachable] Der Versanddienst ist nicht erreichbar
        [timed_out] Der Versanddienst hat nicht rechtzeitig geantwortet
        [not_authenticated] Der Versanddienst akzeptiert unseren Schlüssel oder unser Passwort nicht
        [refused] Der Versanddienst hat die Nachricht abgelehnt
        [redirected] Der Versanddienst hat uns an eine andere Adresse verwiesen
        [not_protected] Die Verbindung ist nicht geschützt
       *[bad_settings] Die Einstellungen sind nicht brauchbar
    }
    .fix = Versuchen Sie es noch einmal, benutzen Sie einen Wiederherstellungscode oder rufen Sie den Helpdesk an.
    .late = Die Nachricht kann noch ankommen. Warten Sie eine Minute, bevor Sie sie noch einmal senden.
refusal-needs-another = Das muss jemand anderes tun
refusal-last-help-desk = Das ist die letzte aktive Person im Helpdesk
    .fix = Fügen Sie zuerst eine andere Person zum Helpdesk hinzu.
refusal-secret-needed = Der Schlüssel oder das Passwort muss neu eingegeben werden
    .fix = Die Adresse, der Benutzername oder eine andere Einstellung wurde geändert, deshalb gilt der alte Eintrag nicht weiter.
refusal-import = Einige Zeilen der Datei können nicht importiert werden
    .fix = Nichts wurde importiert. Korrigieren Sie diese Zeilen und wählen Sie die Datei noch einmal.
refusal-table =
    { $why ->
        [too_large] Diese Datei ist zu groß
        [not_utf8] Diese Datei ist kein Text in UTF-8
        [no_column] Die erste Zeile nennt keine Spalte { $place }
        [broken_line] Zeile { $place } ist nicht lesbar
       *[wrong_count] In dieser Datei stehen keine Personen oder mehr als 100.000
    }
    .fix = Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“ und wählen Sie sie noch einmal.

number-heading = Welche Nummer bekommt die Codes?
number-lead = Eine Mobilnummer, die Sie immer bei sich haben.
number = Mobilnummer
number-hint = Wie gewohnt, zum Beispiel 0170 1234567 oder +31 6 12345678
number-missing = Geben Sie eine Mobilnummer ein
number-not = Das ist keine Telefonnummer
    .fix = Prüfen Sie die Ziffern. Beginnen Sie bei einer Nummer aus einem anderen Land mit der Ländervorwahl.
number-not-mobile = Diese Nummer kann keine SMS empfangen
    .fix = Benutzen Sie eine Mobilnummer.
number-send = Code senden
number-other = Andere Nummer benutzen
number-until = Bis dieser Code stimmt, ändert sich nichts.
method-why-no_gateway = Hier nicht möglich: Ihre Organisation hat kein SMS-Gateway eingerichtet.
method-why-not_for_this_role = Ihre Organisation bietet die Zwei-Schritt-Authentifizierung für Ihre Rolle nicht an.
method-why-switched_off = Ihre Organisation bietet das nicht an.
method-none = Keine der beiden Methoden ist hier im Moment möglich
    .fix = Rufen Sie den Helpdesk an.
flow-step-number = Ihre Nummer
sms-row = SMS an die Nummer, die auf { $number } endet
sms-row-change = Nummer oder Methode ändern
