# Sicherungen: erstellt, und in die geöffnete Organisation zurückgespielt.

org-tab-backup = Sicherung
backup-lead = Eine Datei mit allem aus dieser Organisation, falls dieser Computer kaputtgeht oder etwas aus Versehen entfernt wird.
backup-title = Letzte Sicherung
backup-never = Es gibt noch keine Sicherung. Geht dieser Computer kaputt, ist alles verloren.
backup-made = Erstellt am { DATE($at) }
backup-old = Erstellt am { DATE($at) }. Das ist mehr als einen Monat her: Erstellen Sie eine neue.
backup-make = Eine Sicherung erstellen
busy-backup = Sicherung wird erstellt…
backup-saved = Die Sicherung ist als { $file } gespeichert, an dem Ort, den Sie gewählt haben. Bringen Sie sie von diesem Computer weg, an einen Ort, an den nur der Helpdesk kommt. Bewahren Sie sie getrennt vom Wiederherstellungsschlüssel auf.
backup-holds = Was darin steht
backup-holds-1 = Jedes Konto mit Name, Adresse, Nummer und Behandler:innen, die Einstellungen und das Protokoll.
backup-holds-2 = Auch das, womit sich Menschen anmelden: Passwörter, Zwei-Schritt-Authentifizierung und Wiederherstellungscodes, so geschützt wie hier.
backup-opens = Wer sie öffnen kann
backup-opens-1 = Wer die Datei und den Wiederherstellungsschlüssel auf Papier hat. Die Datei allein verrät nichts.
backup-opens-2 = Bewahren Sie beides getrennt auf, und nichts davon auf oder bei diesem Computer.
backup-opens-3 = Eine Sicherung braucht das Papier, das gültig war, als sie erstellt wurde. Erstellen Sie also eine neue, wenn Sie den Wiederherstellungsschlüssel erneuert haben.
backup-told = Jede Sicherung, die erstellt oder zurückgespielt wird, steht im Protokoll.

restore-title = Eine Sicherung zurückspielen
restore-lead = Wählen Sie die Datei. Tweestap prüft sie zuerst ganz und zeigt, was sich ändern würde; nichts geschieht, bevor Sie es sagen.
restore-for = Das ist für ein Versehen in dieser Organisation. Ist dieser Computer neu, oder sind seine Daten weg? Dann wählen Sie beim ersten Start „Wir haben eine Sicherung“.
restore-choose = Die Sicherung wählen
restore-another = Eine andere Sicherung wählen
restore-file = { $file }, erstellt am { STAMP($at) }
restore-changes = Was sich ändert
restore-changed =
    { $count ->
        [one] { $count } von { $all } Personen bekommt Name, Adresse, Nummer, Sprache oder Behandler:innen von diesem Tag zurück.
       *[other] { $count } von { $all } Personen bekommen Name, Adresse, Nummer, Sprache oder Behandler:innen von diesem Tag zurück.
    }
restore-back =
    { $count ->
        [one] { $count } Person, die seitdem entfernt wurde, kommt mit einem deaktivierten Konto zurück.
       *[other] { $count } Personen, die seitdem entfernt wurden, kommen mit deaktivierten Konten zurück.
    }
restore-settings = Die Einstellungen der Organisation werden so, wie sie an diesem Tag waren.
restore-kept =
    { $count ->
        [one] { $count } Adresse bleibt, wie sie jetzt ist.
       *[other] { $count } Adressen bleiben, wie sie jetzt sind.
    }
restore-kept-why = Eine Adresse bleibt, wenn jemand anders sie jetzt hat, wenn es Ihre eigene ist, oder wenn eine andere Person sie ändern muss: Niemand ersetzt bei einem Konto sowohl das Passwort als auch die Zwei-Schritt-Authentifizierung.
restore-nothing = Es würde sich nichts ändern: Alles ist schon wie in dieser Sicherung.
restore-stays = Was bleibt, wie es jetzt ist
restore-stays-1 = Passwörter, Zwei-Schritt-Authentifizierung und Wiederherstellungscodes: Alle melden sich an wie jetzt.
restore-stays-2 = Rollen, und wer deaktiviert ist.
restore-stays-3 = Personen, die seitdem hinzugekommen sind.
restore-stays-4 = Das Protokoll, der Wiederherstellungsschlüssel, das SMS-Gateway und der Mailserver.
restore-do = Diese Sicherung zurückspielen
restore-sure = Die Sicherung vom { DATE($at) } zurückspielen?
restore-sure-text = Was seitdem geändert wurde, wird überschrieben, wie gezeigt. Brauchen Sie es vielleicht noch? Dann erstellen Sie zuerst eine Sicherung.
restore-sure-do = Zurückspielen
busy-restoring = Wird zurückgespielt…
restore-done = Die Sicherung vom { DATE($at) } wurde zurückgespielt
restore-did-nothing = Alles war schon wie in der Sicherung: Nichts hat sich geändert.
restore-did-changed =
    { $count ->
        [one] { $count } Person hat Name, Adresse, Nummer, Sprache oder Behandler:innen von diesem Tag zurück.
       *[other] { $count } Personen haben Name, Adresse, Nummer, Sprache oder Behandler:innen von diesem Tag zurück.
    }
restore-did-back =
    { $count ->
        [one] { $count } Person ist zurück, mit einem deaktivierten Konto. Aktivieren Sie es auf der Seite dieser Person wieder; danach gibt jemand anderes vom Personal einen Willkommenscode.
       *[other] { $count } Personen sind zurück, mit deaktivierten Konten. Aktivieren Sie sie auf der Seite jeder Person wieder; danach gibt jemand anderes vom Personal Willkommenscodes.
    }
restore-did-settings = Die Einstellungen der Organisation sind so, wie sie an diesem Tag waren.
restore-did-kept =
    { $count ->
        [one] { $count } Adresse ist geblieben, wie sie war.
       *[other] { $count } Adressen sind geblieben, wie sie waren.
    }
restore-told = Es steht im Protokoll. Alle im Helpdesk werden benachrichtigt, und auch, wer eine andere Adresse bekommen hat.
restore-people = Die Personen anzeigen
