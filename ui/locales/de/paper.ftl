# Was Tweestap druckt oder speichert: die Wiederherstellungscodes und der Wiederherstellungsschlüssel.
# Jeder Text steht auf Papier, das ohne die App gelesen wird.

# Namen gespeicherter Dateien, ohne Endung: kleine Buchstaben a-z und Striche, die jedes System annimmt.
paper-file-recovery-codes = wiederherstellungscodes
paper-file-recovery-key = wiederherstellungsschluessel
paper-file-cheat-sheet = zwei-schritt-auf-einer-seite
paper-file-accounts = uebungskonten
paper-file-overview = wer-was-abgeschlossen-hat

paper-practice = Übung
paper-practice-note = Aus einer Schulung. Nichts auf diesem Blatt öffnet etwas Echtes.
paper-account = Konto
paper-log-in-as = Anmelden als
paper-made-on = Erstellt am
# $day und $year sind Zahlen, $month ist 1 bis 12.
paper-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
paper-page = Seite { $page } von { $pages }
# Wo die Schrift des Blattes keine Buchstaben für einen Namen hat.
paper-by-hand = Dieses Blatt kann hier nicht alle Buchstaben drucken. Von Hand:

paper-codes-title = Wiederherstellungscodes
paper-codes-lead = Mit diesen Codes können Sie sich anmelden, wenn Sie Ihr Telefon nicht haben.
paper-codes-used-on = benutzt am
paper-codes-how = So benutzen Sie einen Code
paper-codes-how-log-in = Melden Sie sich wie immer mit Ihrem Passwort an.
paper-codes-how-choose = Wählen Sie „Ich habe mein Telefon nicht“, wenn nach dem Code vom Telefon gefragt wird.
paper-codes-how-type = Tippen Sie einen dieser Codes ein. Striche und Großschreibung sind egal.
paper-codes-how-once = Streichen Sie den Code durch. Jeder Code gilt nur einmal.
paper-codes-keep = So bewahren Sie dieses Blatt auf
paper-codes-keep-apart = Nicht beim Telefon, sondern bei Ihren wichtigen Papieren. Machen Sie kein Foto davon.
paper-codes-keep-secret = Die Codes sind nur für Sie. Niemand fragt Sie jemals danach, auch der Helpdesk nicht.
paper-codes-keep-renew = Wenn Sie neue Codes erstellen, gelten diese nicht mehr. Vernichten Sie dann dieses Blatt.

paper-help-title = Kein Telefon und keine Codes mehr?
paper-help-call = Rufen Sie an: { $desk }
paper-help-check = Rufen Sie diese Nummer selbst an. Nehmen Sie nie eine Nummer, die Ihnen jemand am Telefon nennt.

paper-key-title = Wiederherstellungsschlüssel
paper-key-lead = Mit diesem Schlüssel kann die Organisation ihre Daten in Tweestap wieder öffnen, wenn der Computer es nicht mehr kann.
paper-key-group = Gruppe { $number }
paper-key-opens = Was dieser Schlüssel öffnet
paper-key-opens-data = Die Daten auf dem Computer oder eine Sicherung davon, wenn der Schlüssel fehlt, den der Computer verwahrt.
paper-key-opens-person = Er legt auch eine neue Person im Helpdesk an, die sofort die Zwei-Schritt-Authentifizierung einschaltet.
paper-key-how = So benutzen Sie ihn
paper-key-how-start = Starten Sie Tweestap. Es meldet, dass der Schlüssel fehlt, und fragt nach dem Wiederherstellungsschlüssel.
paper-key-how-type = Tippen Sie die sieben Gruppen in dieser Reihenfolge ein. Striche und Großschreibung sind egal.
paper-key-how-after = Jede Benutzung steht im Protokoll, und alle im Helpdesk werden benachrichtigt. Sie bekommen einen neuen Schlüssel zum Drucken.
paper-key-keep = Wo Sie dieses Blatt aufbewahren
paper-key-keep-safe = In einem Tresor oder einem abgeschlossenen Schrank, nicht beim Computer. Mindestens zwei Personen wissen, wo.
paper-key-keep-power = Wer dieses Blatt und die Daten hat, kann alles lesen. Machen Sie keine Kopie und kein Foto davon.
paper-key-keep-old = Wenn es einen neuen Schlüssel gibt, öffnet dieses Blatt noch ältere Kopien. Vernichten Sie es, wenn es keine mehr gibt.

# Die Papiere einer Schulung. $number zählt die Szenarien.
paper-handout-number = Szenario { $number }
paper-handout-steps = Schritt für Schritt
paper-handout-after = Was Sie gesehen haben
paper-handout-rule = Die Regel dahinter
paper-role-card-how = Was Sie tun

paper-cheat-title = Zwei Schritte auf einer Seite
paper-cheat-lead = Zum Anmelden braucht man zwei Dinge: Ihr Passwort und einen Code von Ihrem Telefon. Eines davon allein öffnet nichts.
paper-cheat-daily = Jeden Tag
paper-cheat-daily-log-in = Anmelden: Adresse und Passwort, dann die sechs Ziffern, die die App gerade zeigt. Jeder Code gilt einmal.
paper-cheat-daily-lock = Sie gehen weg? Sperren Sie mit Strg+L. Nach einer Stunde ohne Eingabe sperrt sich das Fenster von selbst; ein Code öffnet es.
paper-cheat-daily-clock = Werden richtige Codes abgelehnt? Vergleichen Sie die Uhren von Telefon und Computer, auf die Sekunde genau.
paper-cheat-lost = Etwas ist weg
paper-cheat-lost-phone = Kein Telefon: Wählen Sie „Ich habe mein Telefon nicht“ und geben Sie einen Ihrer sechs Wiederherstellungscodes ein. Streichen Sie ihn durch.
paper-cheat-lost-password = Kein Passwort: Wählen Sie „Passwort vergessen?“. Ein Code kommt per Mail, oder Ihr Helpdesk liest Ihnen einen vor. Das Telefon bleibt nötig.
paper-cheat-lost-all = Weder Telefon noch Wiederherstellungscodes: Rufen Sie den Helpdesk an. Klient:innen fragen ihre Behandler:in. Jemand prüft, wer Sie sind, und hilft Ihnen, neu zu beginnen.
paper-cheat-new = Etwas ändert sich
paper-cheat-new-phone = Neues Telefon: „Sicherheit“, „Ändern“. Behalten Sie das alte, bis das neue seinen ersten Code gezeigt hat.
paper-cheat-new-codes = Noch zwei Codes oder das Papier verloren: „Sicherheit“, „Erneuern“. Die alten sechs gelten dann nicht mehr.
paper-cheat-new-off = Ausschalten: „Sicherheit“, „Ausschalten“, mit Passwort und Code. Wo es Pflicht ist, bleibt es eingeschaltet.
paper-cheat-never = Niemals
paper-cheat-never-tell = Sagen Sie niemandem ein Passwort oder einen Code. Niemand fragt danach, auch der Helpdesk nicht.
paper-cheat-never-call = Rufen Sie nie eine Nummer zurück, die Ihnen jemand am Telefon nennt. Nehmen Sie die Nummer, die Sie kennen.
paper-cheat-never-together = Bewahren Sie Wiederherstellungscodes nie beim Telefon auf.

paper-accounts-title = Konten zum Üben
paper-accounts-lead = Eines für jede teilnehmende Person. Scannen Sie den QR-Code mit der Authentifizierungs-App Ihres eigenen Telefons; löschen Sie den Eintrag nach der Schulung.

paper-overview-name = Vorname
paper-overview-scenario = Szenario
paper-overview-at = Fertig um
