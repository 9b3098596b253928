# Hilfe, „Wann werde ich wonach gefragt?“ und „Was das schützt“.

rules-heading = Wann werde ich wonach gefragt?
rules-lead = Die markierte Spalte gilt für Sie. Was Sie eingeben, zählt nur für diese eine Sache, fünf Minuten lang.
rules-want = Sie möchten
rules-off = Zwei-Schritt aus
rules-off-yours = Zwei-Schritt aus (Sie)
rules-on = Zwei-Schritt an
rules-on-yours = Zwei-Schritt an (Sie)
rules-step-password = Passwort
rules-step-code = Code
rules-step-first_code = erster Code, neues Telefon
rules-step-one_time_code = Einmalcode
rules-then = dann
rules-and = und
rules-session = nichts weiter
rules-does_not_apply = trifft nicht zu
rules-switch_on_first = erst selbst einschalten
rules-code = <b>Code</b> ist der Code aus Ihrer App oder SMS oder einer Ihrer Wiederherstellungscodes.
rules-profile =
    { $profile ->
        [strict] Ihre Organisation benutzt das <b>strenge</b> Profil.
       *[standard] Ihre Organisation benutzt das <b>Standardprofil</b>.
    }
operation-log_in = Anmelden
operation-resume =
    Nach { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } ohne Eingabe weitermachen
operation-change_password = Ihr Passwort ändern
operation-recover_password = Ein vergessenes Passwort ersetzen
operation-switch_on = Zwei-Schritt-Authentifizierung einschalten
operation-switch_on_at_log_in = Zwei-Schritt-Authentifizierung einschalten, wenn die Anmeldung es verlangt
operation-change_two_step = Methode oder Telefon ändern
operation-change_two_step_after_recovery = Neues Telefon gleich nach einem Wiederherstellungscode
operation-renew_recovery_codes = Neue Wiederherstellungscodes anfordern
operation-switch_off = Zwei-Schritt-Authentifizierung ausschalten
operation-reset_two_step = Zwei-Schritt-Authentifizierung einer Person zurücksetzen
operation-hand_out_password_code = Einen Passwortcode ausgeben
operation-issue_welcome_code = Einen Willkommenscode ausgeben
operation-withdraw_code = Einen Code zurückziehen
operation-create_account = Ein Konto anlegen
operation-deactivate_account = Ein Konto deaktivieren
operation-reactivate_account = Ein Konto wieder aktivieren
operation-remove_account = Ein Konto entfernen
operation-change_address = Die Adresse einer Person ändern
operation-change_role = Die Rolle einer Person ändern
operation-assign_client = Behandler:in bei einer Klient:in hinzufügen
operation-release_client = Behandler:in bei einer Klient:in entfernen
operation-import_people = Personen importieren
operation-export_data = Daten exportieren oder eine Sicherung erstellen
operation-change_settings = Einstellungen der Organisation ändern
operation-renew_recovery_key = Den Wiederherstellungsschlüssel erneuern
operation-use_recovery_key = Den Wiederherstellungsschlüssel benutzen
operation-restore_backup = Eine Sicherung zurückspielen
operation-read_own = Ihr Profil und Protokoll lesen
operation-search = Suchen
operation-check_log = Das Protokoll prüfen

protects-heading = Was das schützt
protects-lead = Mit zwei Schritten nützt ein gestohlenes Passwort nichts. Alles können sie nicht verhindern. Hier steht, was geht und was nicht.
protects-password = Jemand hat Ihr Passwort gesehen
protects-password-answer = Damit kommt niemand hinein: Dazu braucht man auch Ihr Telefon oder einen Wiederherstellungscode. Falsche Codes werden gezählt und führen bald zu einer Wartezeit.
protects-laptop = Der Computer wird gestohlen, während er aus ist
protects-laptop-answer = Alles ist verschlüsselt. Es ist so sicher wie die Anmeldung und die Festplattenverschlüsselung des Computers.
protects-folder = Jemand kopiert den Ordner von Tweestap
protects-folder-answer = Darin ist nichts zu lesen: Der Schlüssel liegt nicht dabei.
protects-open = Sie gehen weg, und Tweestap ist offen
protects-open-answer = Zum Teil geschützt. Tweestap sperrt sich nach einer Weile und fragt vor Wichtigem noch einmal nach Ihrem Passwort oder einem Code. Sperren Sie selbst mit Strg+L.
protects-malware = Auf diesem Computer läuft ein schädliches Programm unter Ihrem Namen
protects-malware-answer = Nicht geschützt. Es sieht, was Sie sehen. Halten Sie den Computer aktuell.
protects-staff = Jemand ruft an und gibt sich für Sie aus
protects-staff-answer = Der Helpdesk ruft unter der hinterlegten Nummer zurück. Es wird festgehalten, wer wem geholfen hat und warum.
protects-crash = Mittendrin fällt der Strom aus
protects-crash-answer = Was Tweestap als erledigt gemeldet hat, ist erledigt. Ein benutzter Code bleibt benutzt.

help-new-phone = Ich habe ein neues Telefon
help-new-phone-answer = Behalten Sie das alte noch. Wählen Sie auf der Sicherheitsseite „Ändern“ neben „Authentifizierungs-App“.
help-lost-phone = Ich habe mein Telefon verloren
help-lost-phone-answer = Melden Sie sich mit Ihrem Passwort an, wählen Sie „Ich habe mein Telefon nicht“ und geben Sie einen Wiederherstellungscode ein. Verbinden Sie dann Ihr neues Telefon.
help-lost-both = Ich habe Telefon und Wiederherstellungscodes verloren
help-lost-both-answer = Rufen Sie den Helpdesk an. Als Klient:in können Sie auch Ihre Behandler:in fragen. Dort wird geprüft, wer Sie sind, und die Zwei-Schritt-Authentifizierung zurückgesetzt.
help-wrong-code = Mein Code wird abgelehnt
help-wrong-code-answer = Nehmen Sie den neuesten Code, vom richtigen Eintrag in der App. Bleibt er falsch, gehen die Uhren unterschiedlich: Lassen Sie Telefon und Computer die Uhrzeit automatisch einstellen.
help-wait = Ich muss warten
help-wait-answer = Nach mehreren falschen Versuchen müssen Sie warten, damit niemand raten kann. Auf dem Bildschirm steht, wann es weitergeht. Ein Wiederherstellungscode gilt sofort.
help-keys = Tasten
help-key-lock = Sperren
help-key-settings = Sprache und Anzeige
help-key-larger = Größerer Text
help-key-smaller = Kleinerer Text
help-call = Wen Sie anrufen
notices-heading = Werk anderer
notices-lead = Tweestap { $version } ist freie Software (MIT oder Apache 2.0). Darin steckt die Arbeit vieler anderer; hier stehen ihre Lizenzen.
notices-none = Diese Kopie wurde nicht aus einem Paket installiert und hat deshalb keine Lizenzliste dabei.
help-about = Über Tweestap
help-version = Version { $version }
