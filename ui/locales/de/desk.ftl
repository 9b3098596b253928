# Nach der Anmeldung: Bereiche, Profil, Sicherheit, und was nach der Anmeldung gesagt wird.

places = Bereiche
offers = Nach der Anmeldung
place-profile = Profil
place-security = Sicherheit
place-clients = Klient:innen
place-people = Personen
place-organisation = Organisation
place-log = Protokoll
place-training = Schulung
help = Hilfe
lock = Sperren
key-control = Strg
menu = Menü
change = Ändern
renew = Erneuern
idle-locks =
    Tweestap wird um { TIME($at) } Uhr gesperrt, in { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }.
idle-kept = Was Sie hier eingegeben haben, bleibt erhalten.
idle-stay = Weitermachen

profile-name = Name
profile-address = E-Mail-Adresse
profile-role = Rolle
profile-since = Konto seit
profile-last = Vorige Anmeldung
profile-never = keine
profile-two-step-on = Zwei-Schritt-Authentifizierung ist eingeschaltet
profile-two-step-off = Zwei-Schritt-Authentifizierung ist ausgeschaltet
profile-wrong = Stimmt hier etwas nicht? Sagen Sie es dem Helpdesk.
profile-language = Sprache
look-theme = Farben
look-theme-system = Wie der Computer
look-theme-light = Hell
look-theme-dark = Dunkel
look-contrast = Kontrast
look-contrast-system = Wie der Computer
look-contrast-more = Hoch
look-scale = Textgröße

two-step-on = Zwei-Schritt-Authentifizierung ist eingeschaltet
two-step-off = Zwei-Schritt-Authentifizierung ist ausgeschaltet
two-step-since = Seit { DATE($at) }
two-step-required = Ihre Organisation verlangt sie.
two-step-off-text = Ihr Passwort allein öffnet Ihr Konto.
two-step-off-required =
    Ihre Organisation verlangt sie ab { DATE($at) }, { $days ->
        [one] in { $days } Tag
       *[other] in { $days } Tagen
    }.
two-step-required-now = Ihre Organisation verlangt sie: Bei der nächsten Anmeldung schalten Sie sie ein.
two-step-not-available = Ihre Organisation benutzt sie für Ihre Rolle nicht.
switch-on = Einschalten
switch-off = Ausschalten
app = Authentifizierungs-App
app-connected = Verbunden am { DATE($at) }
app-change = Authentifizierungs-App ändern
recovery-codes = Wiederherstellungscodes
codes-left = Noch { $left } von { $of } übrig
codes-left-used = Noch { $left } von { $of } übrig, zuletzt benutzt am { DAY($at) }
codes-renew = Wiederherstellungscodes erneuern
password-change = Passwort ändern
password-changed = Geändert am { DATE($at) }
password-changed-never = Noch nicht geändert
security-suspended = Codes aus Ihrer App sind gesperrt, weil zu viele falsch waren. Melden Sie sich einmal mit einem Wiederherstellungscode an, oder verbinden Sie ein anderes Telefon.
security-unconfirmed = Sie haben Ihre Wiederherstellungscodes nicht bestätigt. Erneuern Sie sie und sichern Sie die neuen.
security-key-file = Der Schlüssel zu den Daten liegt in einer Datei auf diesem Computer, weil es keinen Schlüsselbund gibt.
security-key-file-practice = Das ist die Übungsorganisation: Ihr Schlüssel liegt in einer Datei, denn es gibt nichts zu schützen.
last-changes = Letzte Änderungen
last-changes-none = Noch nichts.
last-changes-all = Alles in Ihrem Protokoll ansehen
not-you = Waren Sie das nicht?
not-you-about = Waren Sie das nicht? { $what }, { STAMP($at) }
event-refused = abgelehnt
event-organisation_set_up = Organisation eingerichtet
event-account_created = Konto angelegt
event-logged_in = Angemeldet
event-logged_in_with_recovery_code = Mit einem Wiederherstellungscode angemeldet
event-log_in_failed = Anmeldung abgelehnt
event-code_failed = Falscher Code
event-password_failed = Falsches Passwort
event-logged_out = Abgemeldet
event-locked = Gesperrt
event-unlocked = Entsperrt
event-password_changed = Passwort geändert
event-two_step_switched_on = Zwei-Schritt-Authentifizierung eingeschaltet
event-two_step_switched_off = Zwei-Schritt-Authentifizierung ausgeschaltet
event-two_step_changed = Anderes Telefon verbunden
event-recovery_codes_renewed = Wiederherstellungscodes erneuert
event-recovery_codes_confirmed = Wiederherstellungscodes gesichert
event-recovery_code_used = Wiederherstellungscode benutzt
event-method_suspended = Codes aus der App gesperrt
event-method_resumed = Codes aus der App funktionieren wieder
event-recovery_key_used = Wiederherstellungsschlüssel der Organisation benutzt
event-recovery_key_renewed = Wiederherstellungsschlüssel der Organisation erneuert
event-recovery_key_confirmed = Wiederherstellungsschlüssel der Organisation gesichert
event-automated = Fenster von einem Programm gesteuert

not-me-heading = Etwas, das Sie nicht getan haben?
not-me-lead = Dann kennt vielleicht jemand Ihr Passwort. Ändern Sie es jetzt: Damit werden auch alle anderen abgemeldet, die Ihr Konto benutzen.
not-me-change = Passwort ändern
not-me-call = Rufen Sie dann an

offer-wrong-codes =
    { $count ->
        [one] Seit Ihrem letzten Besuch gab es { $count } falschen Code
       *[other] Seit Ihrem letzten Besuch gab es { $count } falsche Codes
    }
offer-wrong-codes-lead = Waren Sie das selbst?
offer-it-was-me = Ja, das war ich
offer-not-me = Nein, das war ich nicht
offer-save-codes = Ihre Wiederherstellungscodes sind noch nicht gesichert
offer-save-codes-lead = Ohne sie kommen Sie nicht mehr hinein, wenn Ihr Telefon weg ist. Erstellen Sie neue und sichern Sie sie.
offer-no-codes = Sie haben keine Wiederherstellungscodes mehr
offer-no-codes-lead = Ohne sie kommen Sie nicht mehr hinein, wenn Ihr Telefon weg ist. Erstellen Sie jetzt neue.
offer-few-codes =
    { $count ->
        [one] Sie haben noch { $count } Wiederherstellungscode
       *[other] Sie haben noch { $count } Wiederherstellungscodes
    }
offer-few-codes-lead = Erstellen Sie neue, bevor sie aufgebraucht sind.
offer-new-phone = Haben Sie ein neues Telefon?
offer-new-phone-lead =
    Sie haben sich mit einem Wiederherstellungscode angemeldet. { $count ->
        [0] Es war Ihr letzter.
        [one] Sie haben noch { $count }.
       *[other] Sie haben noch { $count }.
    } Verbinden Sie Ihr neues Telefon jetzt, oder später auf der Sicherheitsseite.
offer-used-code = Sie haben sich mit einem Wiederherstellungscode angemeldet
offer-used-code-lead =
    { $count ->
        [one] Sie haben noch { $count }.
       *[other] Sie haben noch { $count }.
    }
offer-code-budget = Viele falsche Codes in diesem Jahr
offer-code-budget-lead = { $used } von 100 sind erreicht. Bei 100 gelten Codes aus Ihrer App nicht mehr. Verbinden Sie die App neu, dann beginnt die Zählung bei null.
offer-recovery-key = Der Wiederherstellungsschlüssel Ihrer Organisation ist nicht bestätigt
offer-recovery-key-lead = Jemand muss prüfen, ob das Papier lesbar ist. Verliert dieser Computer vorher seinen Schlüssel, sind die Daten verloren.
offer-new-phone-do = Die App verbinden
offer-renew-do = Neue Codes erstellen
offer-key-do = Einen neuen Schlüssel erstellen
offer-later = Später
offer-skip = Ohne Codes weiter
offer-sure = Wenn Sie jetzt Ihr Telefon verlieren, kann nur Ihre Organisation Sie wieder hineinlassen.
training-lead = Üben Sie mit erfundenen Menschen. Dort ist nichts echt.
training-text = Tweestap schließt diese Organisation und startet mit der Übungsorganisation neu. Sie werden hier abgemeldet.
training-open = Die Übungsorganisation öffnen
