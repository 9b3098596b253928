# What happened to an account or to the organisation, as the security page and the log say it.

event-account_activated = Erstes Passwort gewählt
event-password_recovered = Neues Passwort nach „Passwort vergessen?“
event-password_code_mailed = Passwortcode per Mail angefordert
event-password_code_handed_out = Passwortcode ausgegeben
event-welcome_code_issued = Willkommenscode ausgegeben
event-two_step_reset = Zwei-Schritt-Authentifizierung zurückgesetzt
event-method_stopped = Codes des Telefons sofort gesperrt
event-reset_code_entered = Rücksetzcode eingegeben
event-reset_ended = Zurücksetzen abgeschlossen
event-code_withdrawn = Code zurückgezogen
event-reset_refused = „Darum habe ich nicht gebeten“
event-not_me = „Das war ich nicht“
event-account_edited = Konto geändert
event-address_changed = Adresse geändert
event-role_changed = Rolle geändert
event-account_deactivated = Konto deaktiviert
event-account_reactivated = Konto wieder aktiviert
event-account_removed = Konto entfernt
event-client_assigned = Behandler:in hinzugefügt
event-client_released = Behandler:in entfernt
event-settings_changed = Einstellungen der Organisation geändert
event-delivery_changed = SMS-Gateway oder Mailserver geändert
event-people_imported = Personen importiert
event-data_exported = Daten exportiert
event-backup_made = Sicherung erstellt
event-backup_restored = Daten aus einer Sicherung zurückgespielt
event-backup_opened = Organisation aus einer Sicherung geöffnet
event-log_checked = Protokoll geprüft
event-log_pruned = Alte Protokolleinträge entfernt
event-delivery_failed = Nachricht nicht zugestellt
event-recovery_key_stood_in = Wiederherstellungsschlüssel statt einer zweiten Person benutzt

offer-open-code =
    { $code ->
        [reset] Für Ihr Konto gibt es einen offenen Rücksetzcode
        [password] Für Ihr Konto gibt es einen offenen Passwortcode
       *[welcome] Für Ihr Konto gibt es einen offenen Willkommenscode
    }
offer-open-code-lead = Jemand in Ihrer Organisation hat ihn am { STAMP($at) } erstellt. Haben Sie darum gebeten?
offer-open-code-by = { $by } hat ihn am { STAMP($at) } erstellt. Haben Sie darum gebeten?
offer-open-code-what = Wer diesen Code hat, kann einen Teil Ihres Kontos übernehmen. Ziehen Sie ihn zurück, wenn Sie nicht darum gebeten haben. Der Helpdesk erfährt davon.
offer-open-code-refuse = Darum habe ich nicht gebeten
offer-open-code-mine = Ich habe darum gebeten
offer-refused = Der Code ist zurückgezogen, und der Helpdesk hat davon erfahren. Wählen Sie ein neues Passwort, wenn Sie glauben, dass jemand Ihr jetziges kennt.
offer-required-from = Die Zwei-Schritt-Authentifizierung ist für Sie ab { DATE($at) } Pflicht
offer-required-from-lead =
    { $days ->
        [one] Das ist in { $days } Tag.
       *[other] Das ist in { $days } Tagen.
    } Schalten Sie sie jetzt ein: Es dauert etwa fünf Minuten.
offer-happened = Das ist seit Ihrem letzten Besuch passiert
offer-happened-lead = Es bleibt 30 Tage lang auf der Sicherheitsseite stehen. Waren Sie das, oder wussten Sie davon?
# Of a change that was made with a backup: when that was made.
change-backup_restored = Daten aus einer Sicherung vom { DATE($at) } zurückgespielt
change-backup_opened = Daten auf diesem Computer aus einer Sicherung vom { DATE($at) } zurückgespielt
change-backup_opened-advice = Haben Sie danach Passwort oder Telefon geändert? Dann gelten wieder die alten: Ändern Sie sie noch einmal.
offer-from-backup = Die Daten wurden aus einer Sicherung vom { DATE($at) } zurückgespielt
offer-from-backup-lead = Haben Sie nach diesem Tag Passwort oder Telefon geändert? Dann gelten wieder die alten. Ändern Sie sie auf der Sicherheitsseite.
offer-from-backup-codes = Ein Wiederherstellungscode, den Sie nach diesem Tag benutzt haben, würde wieder gelten. Darum werden Sie gebeten, neue zu erstellen.
offer-from-backup-security = Zur Seite „Sicherheit“
not-me-do = Das war ich nicht
not-me-ends = Alle anderen, die mit Ihrem Konto angemeldet sind, werden sofort abgemeldet. Offene Codes werden zurückgezogen.
not-me-ended = Alle anderen wurden abgemeldet. Wählen Sie jetzt ein neues Passwort.
