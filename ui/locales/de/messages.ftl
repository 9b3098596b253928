# Was die App verlässt: SMS, und Mail als Text und als HTML. Gelesen auf einem Telefon, von jemandem, der es vielleicht nicht erwartet.
# Was in eine SMS kommt, bleibt unter 160 Zeichen, mit dem Namen der Organisation.

# $day und $year sind Zahlen, $month ist 1 bis 12, $time ist wie 14:42.
message-stamp = { $day }. { $month ->
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
} { $year } um { $time } Uhr

message-sms-code = { $organisation }: { $code } ist Ihr Code { $purpose }. Gilt bis { $time }. Geben Sie ihn niemandem, auch nicht uns.
message-sms-password = { $organisation }: { $code } ist Ihr Einmalcode für ein neues Passwort. Gilt bis { $time }. Geben Sie ihn niemandem.
message-sms-happened = { $organisation }: { $what }. Waren Sie das nicht? Anruf: { $desk }
message-sms-test = { $organisation }: Das ist eine Testnachricht von Tweestap. SMS funktioniert.

# In: „418902 ist Ihr Code …“
message-for-log-in = zum Anmelden
message-for-resume = zum Entsperren von Tweestap
message-for-password = zum Ändern Ihres Passworts
message-for-recover = für ein neues Passwort
message-for-switch-on = zum Einschalten der Zwei-Schritt-Authentifizierung
message-for-change = zum Ändern Ihrer Zwei-Schritt-Authentifizierung
message-for-renew = für neue Wiederherstellungscodes
message-for-switch-off = zum Ausschalten der Zwei-Schritt-Authentifizierung
message-for-reset = zum Zurücksetzen der Zwei-Schritt-Authentifizierung einer Person
message-for-hand-out = zum Ausgeben eines Passwortcodes
message-for-welcome = zum Ausgeben eines Willkommenscodes
message-for-create = zum Anlegen eines Kontos
message-for-deactivate = zum Deaktivieren eines Kontos
message-for-reactivate = zum Wiederaktivieren eines Kontos
message-for-remove = zum Entfernen eines Kontos
message-for-address = zum Ändern der Adresse einer Person
message-for-role = zum Ändern der Rolle einer Person
message-for-therapists = zum Ändern der Behandler:innen einer Klient:in
message-for-import = zum Importieren von Personen
message-for-export = zum Exportieren von Daten
message-for-settings = zum Ändern der Einstellungen
message-for-new-key = für einen neuen Wiederherstellungsschlüssel
message-for-use-key = zum Benutzen des Wiederherstellungsschlüssels
message-for-restore = zum Zurückspielen einer Sicherung
message-for-other = zum Weitermachen

message-code-subject = Ihr Code von { $organisation }
message-code-lead = Das ist Ihr Code { $purpose } bei { $organisation }:
message-code-until = Er gilt bis { $time } Uhr, einmal, und nur dafür.
message-password-subject = Ein Code für ein neues Passwort
message-password-lead = Jemand hat ein neues Passwort für Ihr Konto bei { $organisation } angefordert. Das ist Ihr Einmalcode:
message-password-how = Er gilt bis { $stamp }. Wählen Sie in Tweestap „Ich habe einen Willkommens- oder Passwortcode“ und geben Sie ihn dort ein.
message-password-not-you = Haben Sie das nicht angefordert? Dann müssen Sie nichts tun: Ohne diesen Code bleibt Ihr Passwort, wie es ist.
message-share = Geben Sie den Code an niemanden weiter. Niemand fragt Sie jemals danach, auch der Helpdesk nicht.
message-questions = Fragen? Rufen Sie an: { $desk }
message-foot = Sie bekommen diese Mail, weil Sie ein Konto bei { $organisation } haben. Antworten darauf liest niemand.
message-test-subject = Testnachricht von Tweestap
message-test-lead = Das ist eine Testnachricht von Tweestap bei { $organisation }. Mail funktioniert.

message-happened = { $organisation }, { $stamp }: { $what }.
message-was-you = Waren Sie das, oder haben Sie darum gebeten? Dann müssen Sie nichts tun.
message-not-you = Waren Sie das nicht? Melden Sie sich jetzt an, öffnen Sie „Sicherheit“ und wählen Sie „Waren Sie das nicht?“. Wenn Sie sich nicht anmelden können, rufen Sie an: { $desk }
message-not-us = Weiß im Helpdesk niemand davon? Dann sehen Sie jetzt im Protokoll nach, und erneuern Sie den Wiederherstellungsschlüssel Ihrer Organisation.
message-call = Rufen Sie diese Nummer selbst an. Nehmen Sie nie eine Nummer, die Ihnen jemand am Telefon nennt. Niemand fragt Sie jemals nach einem Code oder einem Passwort, auch der Helpdesk nicht.

# Was geschah, und was es bedeutet oder verlangt.
message-event-two_step_switched_on = Die Zwei-Schritt-Authentifizierung wurde eingeschaltet
message-event-two_step_switched_on-means = Ab jetzt wird nach dem Passwort auch ein Code verlangt.
message-event-two_step_switched_off = Die Zwei-Schritt-Authentifizierung wurde ausgeschaltet
message-event-two_step_switched_off-means = Ab jetzt öffnet Ihr Passwort allein Ihr Konto.
message-event-two_step_changed = Ihre Zwei-Schritt-Authentifizierung wurde geändert
message-event-two_step_changed-means = Codes kommen jetzt von einem anderen Telefon oder einer anderen App. Die alten Codes gelten nicht mehr.
message-event-two_step_reset = Das Zurücksetzen Ihrer Zwei-Schritt-Authentifizierung wurde begonnen
message-event-two_step_reset-means = Sie bekommen einen Rücksetzcode von der Person, die das getan hat. Bis Sie ihn benutzen, funktioniert Ihr altes Telefon weiter.
message-event-recovery_code_used = Ein Wiederherstellungscode wurde benutzt
message-event-recovery_code_used-means = Jemand hat sich mit einem Ihrer Wiederherstellungscodes angemeldet. Er gilt kein zweites Mal.
message-event-recovery_codes_renewed = Ihre Wiederherstellungscodes wurden erneuert
message-event-recovery_codes_renewed-means = Die alten Codes gelten nicht mehr.
message-event-password_changed = Ihr Passwort wurde geändert
message-event-password_changed-means = Wer noch mit dem alten Passwort angemeldet war, wurde abgemeldet.
message-event-password_recovered = Sie haben ein neues Passwort
message-event-password_recovered-means = Es wurde mit einem Einmalcode gewählt. Wer noch angemeldet war, wurde abgemeldet.
message-event-password_code_handed_out = Ein Code für ein neues Passwort wurde ausgegeben
message-event-password_code_handed_out-means = Jemand in Ihrer Organisation hat ihn für Sie erstellt, nachdem geprüft wurde, wer Sie sind.
message-event-method_suspended = Ihre Codes wurden gesperrt, weil zu viele falsch waren
message-event-method_suspended-means = Melden Sie sich einmal mit einem Wiederherstellungscode an: Danach gelten sie wieder.
message-event-method_stopped = Codes von Ihrem Telefon wurden gesperrt
message-event-method_stopped-means = Jemand hat Ihr Telefon als gestohlen gemeldet. Seine Codes gelten nicht mehr.
message-event-address_changed = Die Adresse, mit der Sie sich anmelden, wurde geändert
message-event-address_changed-means = Diese Mail geht an Ihre alte Adresse. Ab jetzt melden Sie sich mit der neuen an.
message-event-role_changed = Ihre Rolle wurde geändert
message-event-role_changed-means = Vielleicht sehen Sie andere Seiten, wenn Sie sich das nächste Mal anmelden.
message-event-recovery_key_used = Der Wiederherstellungsschlüssel der Organisation wurde benutzt
message-event-recovery_key_used-means = Er hat die Daten Ihrer Organisation geöffnet und eine neue Person im Helpdesk angelegt.
message-event-recovery_key_renewed = Der Wiederherstellungsschlüssel der Organisation wurde erneuert
message-event-recovery_key_renewed-means = Das alte Papier öffnet nur noch alte Kopien der Daten. Vernichten Sie es, wenn es keine mehr gibt.
message-event-recovery_key_stood_in = Der Wiederherstellungsschlüssel hat eine zweite Person ersetzt
message-event-recovery_key_stood_in-means = Damit hat eine Person im Helpdesk das Passwort und die Zwei-Schritt-Authentifizierung von jemandem ersetzt.
message-event-delivery_changed = Der Versand von Nachrichten wurde geändert
message-event-delivery_changed-means = Jemand hat das SMS-Gateway oder den Mailserver Ihrer Organisation geändert.
message-event-backup_restored = Daten wurden aus einer Sicherung zurückgeholt
message-event-backup_restored-means = Jemand vom Helpdesk hat Namen, Adressen, Behandler:innen und Einstellungen so zurückgeholt, wie sie in einer Sicherung standen. Passwörter und Zwei-Schritt-Authentifizierung sind geblieben, wie sie sind.
message-event-not_me = Jemand hat gemeldet: „Das war ich nicht“
message-event-not_me-means = Eine Person hat in ihrem Konto etwas gefunden, das sie nicht getan hat. Rufen Sie sie unter der hinterlegten Nummer zurück.
message-event-reset_refused = Jemand hat ein Zurücksetzen abgelehnt
message-event-reset_refused-means = Eine Person hat gesagt, dass sie nicht um das Zurücksetzen gebeten hat. Finden Sie heraus, wer es veranlasst hat. Der Rücksetzcode gilt nicht mehr.
message-event-other = In Ihrem Konto hat sich etwas geändert
message-event-other-means = Melden Sie sich an, um zu sehen, was es war.
