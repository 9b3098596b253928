# Erster Start, Einrichten, der Wiederherstellungsschlüssel, und Daten, die sich nicht öffnen lassen.

first-heading = Willkommen. Wie möchten Sie beginnen?
first-lead = Wählen Sie eine Möglichkeit. Die Übungsorganisation können Sie auch später öffnen.
first-under = Anmelden in zwei Schritten: erst Ihr Passwort, dann ein Code von Ihrem Telefon. Es funktioniert ohne Netz.
first-set-up = Unsere Organisation einrichten
first-set-up-text = Für den Helpdesk. Sie legen das erste Konto an und drucken einen Wiederherstellungsschlüssel. Es dauert etwa zehn Minuten.
first-practice = Die Übungsorganisation öffnen
first-practice-text = Für Schulungen und Neugierige. Erfundene Menschen: Sie können nichts kaputtmachen.
first-others = Sind Sie Behandler:in oder Klient:in? Bitten Sie Ihren Helpdesk, Tweestap zuerst auf diesem Computer einzurichten.
first-backup-when = Ist dieser Computer neu, oder sind die Daten weg?
first-backup = Wir haben eine Sicherung

set-up-stop = Abbrechen, nichts einrichten
set-up-create = Die Organisation einrichten
busy-setting-up = Wird eingerichtet…
set-up-step-organisation = Organisation
set-up-step-help-desk = Helpdesk
set-up-step-account = Ihr Konto
set-up-step-key-file = Der Schlüssel
set-up-step-key = Wiederherstellungsschlüssel
set-up-organisation-heading = Wie heißt Ihre Organisation?
set-up-organisation-lead = Auf diesem Computer gibt es eine Organisation. Mit anderen Computern wird noch nichts geteilt.
set-up-organisation = Name der Organisation
set-up-organisation-hint = Alle sehen diesen Namen in ihrer App. Halten Sie ihn kurz.
set-up-help-desk-heading = Welchen Helpdesk kann man anrufen?
set-up-help-desk-lead = Das steht unten auf jeder Seite, auch wenn sich jemand nicht anmelden kann.
set-up-help_desk_name = Name des Helpdesks
set-up-help_desk_phone = Telefonnummer
set-up-help_desk_hours = Erreichbar
set-up-hours-hint = Zum Beispiel: Montag bis Freitag, 8:00–17:30 Uhr
set-up-help_desk_outside_hours = Außerhalb dieser Zeiten
set-up-outside-hint = Was man tun kann, wenn niemand abnimmt.
set-up-account-heading = Legen Sie Ihr eigenes Konto an
set-up-account-lead = Sie sind die erste Person im Helpdesk. Danach melden Sie sich an und schalten die Zwei-Schritt-Authentifizierung ein.
set-up-name = Ihr Name
set-up-address = E-Mail-Adresse
set-up-address-hint = Damit melden Sie sich an. Ein Anmeldename ohne @ geht auch.
new-password = Neues Passwort
new-password-hint = Mindestens 12 Zeichen. Ein paar Wörter sind gut. Einfügen ist erlaubt.
strength-0 = Sehr schwach
strength-1 = Schwach
strength-2 = Mittel
strength-3 = Gut
strength-4 = Stark
set-up-key-file-heading = Wo darf der Schlüssel liegen?
set-up-key-file-lead = Alles ist verschlüsselt. Auf diesem Computer antwortet kein Schlüsselbund, also braucht der Schlüssel einen anderen Ort.
set-up-key-file-why = Ein Schlüssel in einer Datei schützt weniger: Wer Ihren ganzen Benutzerordner kopiert, hat Daten und Schlüssel zusammen.
set-up-key-file-agree = Den Schlüssel in einer Datei in meinem Benutzerordner aufbewahren
set-up-key-file-hint = Nur Sie können sie lesen. Auf der Sicherheitsseite steht dann, dass der Schlüssel in einer Datei liegt.
set-up-key-file-missing = Stimmen Sie der Schlüsseldatei zu, oder brechen Sie ab und richten Sie zuerst einen Schlüsselbund ein
field-problem =
    { $what ->
        [empty] Füllen Sie das aus
        [too_long] Das ist zu lang
        [not_an_address] Geben Sie eine E-Mail-Adresse, zum Beispiel name@mail.example, oder einen Anmeldenamen ein
        [not_a_number] Das ist keine Telefonnummer
        [not_mobile] Diese Nummer kann keine SMS empfangen
        [not_a_role] Benutzen Sie Klient:in, Behandler:in oder Helpdesk
        [out_of_range] Diese Zahl ist zu klein oder zu groß
        [not_a_country] Das ist kein Land
        [not_protected] Unterwegs kann jemand das lesen: Nehmen Sie eine geschützte Verbindung
        [unusable] So kann das nicht verwendet werden
        [no_place] Nummer und Text brauchen beide einen Platz darin
        [not_a_language] Diese Sprache kann niemand wählen
        [in_the_past] Dieser Tag ist vorbei
        [none_left] Lassen Sie mindestens eines übrig
       *[taken] Das hat schon jemand anderes
    }

key-heading = Drucken Sie Ihren Wiederherstellungsschlüssel
key-lead = Er öffnet die Daten, wenn dieser Computer seinen Schlüssel verloren hat. Sie sehen ihn nur jetzt.
key-label = Wiederherstellungsschlüssel
key-save = Als PDF speichern
key-keep = Bewahren Sie das Papier dort auf, wo nur der Helpdesk hinkommt, nicht bei diesem Computer. Ein älteres Papier öffnet weiterhin ältere Kopien der Daten.
key-kept = Ich habe den Schlüssel gedruckt oder gespeichert
key-kept-hint = Nicht auf diesem Computer, und nicht als Foto auf einem Telefon.
key-kept-missing = Setzen Sie hier einen Haken, wenn Sie den Schlüssel gedruckt oder gespeichert haben
key-group = Tippen Sie Gruppe { $group } des Schlüssels ab
key-group-hint = Vom Papier, damit sicher ist, dass man es lesen kann.
key-group-missing = Tippen Sie Gruppe { $group } ab
key-step-keep = Drucken oder speichern
key-step-type = Eine Gruppe abtippen
key-finish = Fertig
key-sheet = Wiederherstellungsschlüssel von { $organisation }
key-sheet-use = Starten Sie Tweestap auf diesem Computer. Wenn es nach dem Wiederherstellungsschlüssel fragt, tippen Sie die Gruppen in dieser Reihenfolge ein. Danach gibt es einen neuen Schlüssel. Vernichten Sie dieses Papier: Es öffnet ältere Kopien weiterhin.
key-missing-hint = 7 Gruppen zu 5, vom Papier, das Sie beim Einrichten gedruckt haben. Striche und Großschreibung sind egal.
key-missing-empty = Geben Sie den Wiederherstellungsschlüssel ein
key-missing-open = Die Daten öffnen
key-missing-retry = Den Schlüssel noch einmal auf diesem Computer suchen
key-missing-use-paper = Der Schlüsselbund kommt nicht wieder? Wiederherstellungsschlüssel benutzen
key-missing-no-keyring = Der Wiederherstellungsschlüssel auf Papier öffnet die Daten. Es gibt keinen Schlüsselbund, in dem dieser Computer seinen Schlüssel wieder aufbewahren kann, also braucht der Schlüssel einen anderen Ort.

open-backup = Eine Sicherung öffnen
open-backup-step-choose = Die Sicherung wählen
open-backup-step-key = Wiederherstellungsschlüssel
open-backup-step-new-key = Neuer Wiederherstellungsschlüssel
open-backup-stop = Abbrechen, nichts öffnen
open-backup-instead = Stattdessen eine Sicherung öffnen
open-backup-choose-heading = Eine Sicherung Ihrer Organisation öffnen
open-backup-choose-lead = Sie brauchen die Datei der Sicherung und den Wiederherstellungsschlüssel auf Papier, der gültig war, als sie erstellt wurde.
open-backup-after = Was dann geschieht
open-backup-after-1 = Alle melden sich mit dem Passwort und dem Telefon vom Tag der Sicherung an.
open-backup-after-2 = Wer eines davon nach diesem Tag geändert hat, sollte es noch einmal ändern. Tweestap sagt das bei der Anmeldung.
open-backup-after-3 = Wiederherstellungscodes müssen erneuert werden: Einer, der nach diesem Tag benutzt wurde, würde wieder gelten.
open-backup-aside = Die Daten, die jetzt auf diesem Computer liegen, werden zur Seite gelegt, nicht gelöscht.
open-backup-another = Eine andere Sicherung wählen
open-backup-key-heading = Geben Sie den Wiederherstellungsschlüssel dieser Sicherung ein
open-backup-file = { $file }, erstellt am { STAMP($at) }
open-backup-key-hint = 7 Gruppen zu 5, vom Papier, das am { DATE($at) } gültig war. Striche und Großschreibung sind egal.
open-backup-no-keyring = Es gibt keinen Schlüsselbund, in dem dieser Computer den Schlüssel zu den Daten aufbewahren kann, also braucht der Schlüssel einen anderen Ort.
open-backup-do = Die Sicherung öffnen
open-backup-wrong-key = Das ist nicht der Wiederherstellungsschlüssel dieser Sicherung
    .fix = Suchen Sie das Papier, das am { DATE($at) } gültig war, und prüfen Sie jede Gruppe.

open-nothing-lost = Nichts ist verloren: Die Daten bleiben, wie sie sind, und werden nicht überschrieben.
open-keyring_not_answering = Der Schlüsselbund dieses Computers antwortet nicht
    .fix = Melden Sie sich neu am Computer an. Versuchen Sie es dann noch einmal.
open-keyring_refused = Der Schlüsselbund dieses Computers ist gesperrt
    .fix = Entsperren Sie den Schlüsselbund mit seinem Passwort. Versuchen Sie es dann noch einmal.
open-key_readable_by_others = Andere auf diesem Computer können die Schlüsseldatei lesen
    .fix = Sorgen Sie dafür, dass nur Sie die Datei root-key in Ihrem Konfigurationsordner lesen können. Versuchen Sie es dann noch einmal.
open-key_missing = Der Schlüssel zu den Daten ist weg
    .fix = Die Daten sind hier, aber dieser Computer hat den Schlüssel nicht mehr. Der Wiederherstellungsschlüssel auf Papier öffnet sie.
open-damaged = Die Daten sind beschädigt
    .fix = Öffnen Sie eine Sicherung, oder rufen Sie jemanden an, der Tweestap kennt. Ändern Sie selbst nichts im Ordner.
open-newer_version = Diese Daten wurden mit einer neueren Version von Tweestap gespeichert
    .fix = Installieren Sie die neueste Version und öffnen Sie sie dann noch einmal.
open-unreadable = Die Daten können nicht gelesen werden
    .fix = Prüfen Sie, ob Ihr Konto auf diesem Computer den Ordner von Tweestap lesen und beschreiben darf. Versuchen Sie es dann noch einmal.
open-disk_full = Die Festplatte dieses Computers ist voll
    .fix = Schaffen Sie Platz und versuchen Sie es noch einmal.
open-in_use = Tweestap ist schon geöffnet
    .fix = Nehmen Sie das andere Fenster, oder schließen Sie es und versuchen Sie es noch einmal.
open-tampered = Die Daten wurden außerhalb von Tweestap verändert
    .fix = Arbeiten Sie nicht damit weiter und rufen Sie jemanden an, der Tweestap kennt.
open-unexpected = Die Daten konnten nicht geöffnet werden
    .fix = Versuchen Sie es noch einmal. Bleibt es so, rufen Sie jemanden an, der Tweestap kennt.
