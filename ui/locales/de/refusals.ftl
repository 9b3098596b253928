# Was abgelehnt wurde: Die Nachricht sagt, was nicht stimmt, .fix, was zu tun ist.

refusal-wrong-credentials = Die Adresse oder das Passwort stimmt nicht
    .fix = Prüfen Sie beides und versuchen Sie es noch einmal.
refusal-wrong-password = Dieses Passwort stimmt nicht
    .fix = Prüfen Sie die Feststelltaste und versuchen Sie es noch einmal.
refusal-empty = Füllen Sie dies aus
refusal-malformed =
    { $what ->
        [length] Geben Sie genau 6 Ziffern ein
        [characters] Geben Sie nur Ziffern ein, insgesamt 6
       *[check_symbol] Dieser Code enthält einen Tippfehler
    }
    .fix = Lesen Sie den Code noch einmal.
refusal-wrong-code = Dieser Code stimmt nicht oder ist abgelaufen
    .fix = Versuchen Sie es mit dem neuesten Code.
refusal-used-already = Dieser Code wurde schon benutzt
    .next =
        Warten Sie auf den nächsten: { $seconds ->
            [one] { $seconds } Sekunde
           *[other] { $seconds } Sekunden
        }.
    .other = Nehmen Sie einen anderen von Ihrer Liste.
refusal-wait =
    { $counter ->
        [password] Zu viele falsche Passwörter
        [code] Zu viele falsche Codes
        [recovery_code] Zu viele falsche Wiederherstellungscodes
       *[recovery_key] Zu viele falsche Wiederherstellungsschlüssel
    }
    .until = Warten Sie bis { TIME($at) } Uhr
    .recovery = Oder benutzen Sie einen Wiederherstellungscode.
refusal-suspended = Codes aus Ihrer App sind gesperrt
    .why = Es gab zu viele falsche Codes hintereinander
    .fix = Benutzen Sie einen Wiederherstellungscode: Danach funktioniert die App wieder.
    .new-phone = Benutzen Sie einen Wiederherstellungscode und verbinden Sie die App dann neu.
refusal-closed = Es gab zu viele falsche Passwörter für dieses Konto
    .fix = Wählen Sie „Passwort vergessen?“.
refusal-fields = Einige Antworten stimmen nicht
refusal-required-here = Die Zwei-Schritt-Authentifizierung ist für Sie Pflicht
    .fix = Sie können sie nicht ausschalten, aber ein anderes Telefon verbinden.
refusal-longer-password-first = Ohne Zwei-Schritt-Authentifizierung ist Ihr Passwort hier zu kurz
    .fix = Lassen Sie die Zwei-Schritt-Authentifizierung eingeschaltet, oder wählen Sie zuerst ein Passwort mit mindestens 15 Zeichen.
refusal-session-ended = Sie sind nicht mehr angemeldet
    .fix = Melden Sie sich neu an.
refusal-locked = Das Fenster ist gesperrt
    .fix = Entsperren Sie es zuerst.
refusal-enrol-first = Schalten Sie zuerst die Zwei-Schritt-Authentifizierung ein
    .fix = Danach steht Ihnen alles andere offen.
refusal-out-of-order = Diese Seite ist veraltet
    .fix = Gehen Sie zurück und beginnen Sie neu. Nichts wurde geändert.
refusal-not-allowed = Das dürfen Sie nicht
    .fix = Fragen Sie den Helpdesk.
refusal-switch-on-first = Dafür ist die Zwei-Schritt-Authentifizierung nötig
    .fix = Schalten Sie sie zuerst für Ihr eigenes Konto ein.
refusal-expired = Das hat zu lange gedauert
    .fix = Beginnen Sie neu. Nichts wurde geändert.
refusal-not-available = Das gibt es hier nicht
    .fix = Fragen Sie den Helpdesk.
refusal-cancelled = Abgebrochen, nichts wurde geändert
refusal-wrong-key = Das ist nicht der Wiederherstellungsschlüssel dieser Organisation
    .group = Gruppe { $group } enthält einen Tippfehler
    .fix = Vergleichen Sie mit dem Papier.
refusal-wrong-passphrase = Diese Passphrase öffnet die Datei nicht
    .fix = Prüfen Sie Großbuchstaben und Leerzeichen, und ob es die richtige Datei ist.
refusal-not-a-locked-file = Das ist keine geschützte Datei
    .fix = Wählen Sie die Datei, die Sie mit einer Passphrase gespeichert haben: Ihr Name endet auf .age.
refusal-damaged-file = Diese Datei ist beschädigt
    .fix = Nehmen Sie eine andere Kopie.
refusal-backup =
    { $why ->
        [not_one] Das ist keine Sicherung von Tweestap
        [damaged] Diese Sicherung ist beschädigt
        [newer] Diese Sicherung wurde mit einer neueren Version von Tweestap erstellt
        [another_organisation] Diese Sicherung ist von einer anderen Organisation
        [practice] Das ist eine Sicherung einer Übungsorganisation
       *[real] Das ist eine Sicherung einer echten Organisation
    }
    .fix =
        { $why ->
            [not_one] Wählen Sie die Datei, die als Sicherung gespeichert wurde: Ihr Name endet auf .tweestap.
            [damaged] Nehmen Sie eine andere Kopie oder eine ältere Sicherung.
            [newer] Installieren Sie die neueste Version und wählen Sie die Datei dann noch einmal.
            [another_organisation] Sie öffnet sich nur auf einem Computer, auf dem noch nichts eingerichtet ist, mit dem Wiederherstellungsschlüssel von damals.
            [practice] Öffnen Sie sie in der Übungsorganisation.
           *[real] Wählen Sie eine Sicherung der Übungsorganisation.
        }
refusal-passphrase-short = Benutzen Sie mindestens { $min } Zeichen
refusal-passphrase-long = Diese Passphrase ist zu lang
    .fix = Benutzen Sie eine kürzere.
password-too-short = Benutzen Sie mindestens { $min } Zeichen.
password-too-long = Benutzen Sie höchstens { $max } Zeichen.
password-needs-special = Benutzen Sie mindestens ein Zeichen, das weder Buchstabe noch Ziffer ist.
password-common = Viele Menschen benutzen dieses Passwort. Wählen Sie ein anderes.
password-guessable =
    { $why ->
        [own_words] Leicht zu erraten: Ihr Name, Ihre Adresse oder Ihre Organisation kommt darin vor.
        [words] Leicht zu erraten: Es ist ein bekanntes Wort oder ein Name. Nehmen Sie ein paar Wörter, die nicht zusammengehören.
        [keyboard_row] Leicht zu erraten: Tasten nebeneinander.
        [repeats] Leicht zu erraten: immer wieder dasselbe.
        [sequences] Leicht zu erraten: eine Reihe wie abcd oder 1234.
        [dates] Leicht zu erraten: Es ist vor allem ein Datum oder Jahr.
       *[plain] Leicht zu erraten. Machen Sie es länger, mit ein paar Wörtern, die nicht zusammengehören.
    }
fault-store = Die Daten konnten nicht gelesen oder geschrieben werden
    .fix = Nichts wurde geändert. Versuchen Sie es noch einmal. Bleibt es so, rufen Sie den Helpdesk an.
fault-disk_full = Die Festplatte dieses Computers ist voll
    .fix = Schaffen Sie Platz und versuchen Sie es noch einmal. Nichts ist verloren.
fault-tampered = Die Daten wurden außerhalb von Tweestap verändert
    .fix = Arbeiten Sie nicht weiter und rufen Sie den Helpdesk an.
fault-keyring = Der Schlüsselbund dieses Computers antwortet nicht
    .fix = Entsperren Sie ihn und versuchen Sie es noch einmal. Nichts ist verloren.
fault-closed = Die Daten sind nicht geöffnet
    .fix = Schließen Sie das Fenster und starten Sie Tweestap neu.
fault-file = Die Datei konnte nicht gelesen oder geschrieben werden
    .fix = Wählen Sie einen anderen Ort oder eine andere Datei.
fault-clipboard = Die Zwischenablage kann nicht benutzt werden
    .fix = Speichern oder drucken Sie stattdessen.
fault-print = Die Seite konnte nicht gedruckt werden
    .fix = Prüfen Sie den Drucker, oder speichern Sie die Seite als Datei.
fault-answer_lost = Die Antwort darauf ist nicht angekommen
    .fix = Sehen Sie nach, ob es schon geschehen ist, und versuchen Sie es sonst noch einmal.
fault-internal = In Tweestap ist etwas schiefgegangen
    .fix = Nichts wurde geändert. Versuchen Sie es noch einmal. Bleibt es so, rufen Sie den Helpdesk an.
