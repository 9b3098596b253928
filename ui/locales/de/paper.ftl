# Was Tweestap druckt oder speichert: die Wiederherstellungscodes und der Wiederherstellungsschlüssel.
# Jeder Text steht auf Papier, das ohne die App gelesen wird.

# Namen gespeicherter Dateien, ohne Endung: kleine Buchstaben a-z und Striche, die jedes System annimmt.
paper-file-recovery-codes = wiederherstellungscodes
paper-file-recovery-key = wiederherstellungsschluessel

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
paper-codes-how-type = Tippen Sie einen dieser Codes ein. Groß oder klein und Striche sind egal.
paper-codes-how-once = Streichen Sie den Code durch. Jeder Code gilt nur einmal.
paper-codes-keep = So bewahren Sie dieses Blatt auf
paper-codes-keep-apart = Nicht beim Telefon, sondern bei Ihren wichtigen Papieren. Machen Sie kein Foto davon.
paper-codes-keep-secret = Die Codes sind nur für Sie. Niemand fragt Sie je danach, auch der Helpdesk nicht.
paper-codes-keep-renew = Wenn Sie neue Codes machen, gelten diese nicht mehr. Vernichten Sie dann dieses Blatt.

paper-help-title = Kein Telefon und keine Codes mehr?
paper-help-call = Rufen Sie an: { $desk }
paper-help-check = Rufen Sie selbst diese Nummer an. Nehmen Sie nie eine Nummer, die ein Anrufer Ihnen nennt.

paper-key-title = Wiederherstellungsschlüssel
paper-key-lead = Mit diesem Schlüssel kann die Organisation ihre Daten in Tweestap wieder öffnen, wenn der Computer es nicht mehr kann.
paper-key-group = Gruppe { $number }
paper-key-opens = Was dieser Schlüssel öffnet
paper-key-opens-data = Die Daten auf dem Computer oder eine Sicherung davon, wenn der Schlüssel fehlt, den der Computer verwahrt.
paper-key-opens-person = Er legt auch eine neue Person im Helpdesk an, die sofort die Zwei-Schritt-Authentifizierung einschaltet.
paper-key-how = So benutzen Sie ihn
paper-key-how-start = Starten Sie Tweestap. Es meldet, dass der Schlüssel fehlt, und fragt nach dem Wiederherstellungsschlüssel.
paper-key-how-type = Tippen Sie die sieben Gruppen in dieser Reihenfolge ein. Groß oder klein und Striche sind egal.
paper-key-how-after = Jede Benutzung steht im Protokoll und wird dem ganzen Helpdesk gemeldet. Sie bekommen einen neuen Schlüssel zum Drucken.
paper-key-keep = Wo Sie dieses Blatt aufbewahren
paper-key-keep-safe = In einem Tresor oder einem abgeschlossenen Schrank, nicht beim Computer. Mindestens zwei Menschen wissen, wo.
paper-key-keep-power = Wer dieses Blatt und die Daten hat, kann alles lesen. Machen Sie keine Kopie und kein Foto davon.
paper-key-keep-old = Nach einem neuen Schlüssel öffnet dieses Blatt noch ältere Kopien. Vernichten Sie es, wenn es keine mehr gibt.
