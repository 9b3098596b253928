# Codes by SMS: asked, sent again, not delivered; and the number when SMS is switched on.

sms-heading = Geben Sie den Code aus der SMS ein
sms-sending = SMS wird gesendet…
sms-sent = Wir haben eine SMS an die Nummer gesendet, die auf { $number } endet. Das kann eine Minute dauern.
sms-sent-to = Wir haben eine SMS an <b>{ $number }</b> gesendet. Das kann eine Minute dauern.
sms-ends-in = Die SMS geht an die Nummer, die auf { $number } endet.
sms-hint = 6 Ziffern. Der Code gilt bis { TIME($at) }.
sms-hint-sent = 6 Ziffern, aus der neuesten SMS.
sms-none = Ich habe keine SMS bekommen
sms-again-heading = Keine SMS bekommen?
sms-again-lead = Prüfen Sie, ob das Telefon an ist und Empfang hat.
sms-again = Erneut senden
sms-again-at = Sie können sie um { TIME($at) } erneut senden
sms-just-sent = Eine SMS wurde gerade gesendet.
sms-again-back = Ich habe den Code
sms-not-sent = Die SMS wurde nicht gesendet
sms-suspended = Codes per SMS sind gesperrt
sms-recovery-back = Code aus der SMS verwenden
locked-lead-sms = Geben Sie den Code aus der SMS ein, um weiterzumachen.

refusal-too-many-sent = Es wurden viele Codes gesendet
    .fix = Der nächste kann am { STAMP($at) } gesendet werden.
refusal-not-delivered =
    { $why ->
        [not_set_up] Für diese Art Nachricht ist nichts eingerichtet
        [unreachable] Die Gegenseite ist nicht erreichbar
        [timed_out] Die Gegenseite hat nicht rechtzeitig geantwortet
        [not_authenticated] Die Gegenseite akzeptiert unseren Schlüssel nicht
        [refused] Die Gegenseite hat die Nachricht abgelehnt
        [redirected] Die Gegenseite hat uns an eine andere Adresse verwiesen
        [not_protected] Die Verbindung ist nicht geschützt
       *[bad_settings] Die Einstellungen sind nicht brauchbar
    }
    .fix = Versuchen Sie es erneut, verwenden Sie einen Wiederherstellungscode oder rufen Sie den Helpdesk an.
    .late = Sie kann noch ankommen. Warten Sie eine Minute, bevor Sie erneut senden.
refusal-needs-another = Das muss jemand anderes tun
refusal-last-help-desk = Das ist die letzte aktive Person des Helpdesks
    .fix = Fügen Sie zuerst eine andere Person zum Helpdesk hinzu.
refusal-secret-needed = Der Schlüssel muss neu eingegeben werden
    .fix = Adresse, Benutzer oder Vorlage wurde geändert, deshalb gilt der alte nicht weiter.
refusal-import = Einige Zeilen der Datei können nicht übernommen werden
    .fix = Nichts wurde importiert. Korrigieren Sie sie und wählen Sie die Datei erneut.
refusal-table =
    { $why ->
        [too_large] Diese Datei ist zu groß
        [not_utf8] Diese Datei ist kein Text in UTF-8
        [no_column] Die erste Zeile nennt keine Spalte { $place }
        [broken_line] Zeile { $place } ist nicht lesbar
       *[wrong_count] In dieser Datei stehen keine Personen oder mehr als 100.000
    }
    .fix = Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“ und wählen Sie sie erneut.

number-heading = Welche Nummer bekommt die Codes?
number-lead = Eine Mobilnummer, die Sie immer bei sich haben.
number = Mobilnummer
number-hint = Wie gewohnt, zum Beispiel 0170 1234567 oder +31 6 12345678
number-missing = Geben Sie eine Mobilnummer ein
number-not = Das ist keine Telefonnummer
    .fix = Prüfen Sie die Ziffern, mit dem Land davor, wenn es ein anderes ist.
number-not-mobile = Diese Nummer erreicht keine SMS
    .fix = Verwenden Sie eine Mobilnummer.
number-send = Code senden
number-other = Andere Nummer verwenden
number-until = Bis dieser Code stimmt, ändert sich nichts.
method-why-no_gateway = Hier nicht möglich: Ihre Organisation hat kein SMS-Gateway eingerichtet.
method-why-not_for_this_role = Ihre Organisation bietet die Zwei-Schritt-Authentifizierung für Ihre Rolle nicht an.
method-why-switched_off = Ihre Organisation bietet das nicht an.
method-none = Keiner der beiden Wege ist hier jetzt möglich
    .fix = Rufen Sie den Helpdesk an.
flow-step-number = Ihre Nummer
sms-row = SMS an die Nummer, die auf { $number } endet
sms-row-change = Nummer oder Weg ändern
