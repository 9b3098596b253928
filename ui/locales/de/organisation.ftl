# The organisation's settings, how SMS and mail leave the app, and the recovery key.

org-tabs = Teile der Einstellungen
org-tab-rules = Zwei-Schritt-Regeln
org-tab-help_desk = Helpdesk
org-tab-delivery = SMS und Mail
org-tab-locale = Sprache und Protokoll
org-tab-key = Wieder­herstellungs­schlüssel
org-role-client = Klient:innen
org-role-therapist = Behandler:innen
org-role-help_desk = Helpdesk

org-who = Wer benutzt die Zwei-Schritt-Authentifizierung?
org-who-of = Zwei-Schritt-Authentifizierung für { $role ->
    [client] Klient:innen
    [therapist] Behandler:innen
   *[help_desk] den Helpdesk
    }
org-not_available = Nicht verfügbar
org-optional = Freiwillig
org-required = Pflicht
org-grace-before = nach
org-grace-after = Tagen Aufschub
org-grace-of = Tage Aufschub für { $role ->
    [client] Klient:innen
    [therapist] Behandler:innen
   *[help_desk] den Helpdesk
    }
org-grace-hint = So viele Tage kann man sich noch ohne anmelden, 0 bis 365.
org-grace-wrong = Geben Sie 0 bis 365 Tage ein
org-required-from =
    Gilt ab { DATE($at) }, in { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }.
org-required-since = Gilt seit { DATE($at) }.
org-required-new = Die Tage zählen ab dem Speichern.
org-have-it =
    { $all ->
        [0] Noch niemand hat diese Rolle
       *[other] { $on } von { $all } haben sie an
    }
org-who-keeps = Niemand verliert, was eingeschaltet ist. „Nicht verfügbar“ verhindert nur neues Einschalten. Bei „Pflicht“ müssen alle, bei denen es aus ist, es beim Anmelden einschalten, wenn der Aufschub vorbei ist.
org-methods = Methoden zur Auswahl
org-methods-none = Lassen Sie mindestens eine Methode an, sonst kann niemand die Zwei-Schritt-Authentifizierung einschalten
org-app = App auf dem Telefon
org-app-hint = Funktioniert ohne Netz.
org-sms = SMS
org-sms-hint = Braucht Mobilfunkempfang und ein Gateway, das sendet.
org-sms-needs = Braucht ein SMS-Gateway.
org-sms-set-up = Eines einrichten
org-methods-keep = Wer eine Methode benutzt, die Sie hier ausschalten, behält sie.
org-profile = Profil
org-standard = Standard
org-standard-hint = Passwort und Code, wo die Tabelle „Wann werde ich wonach gefragt?“ es sagt.
org-strict = Streng
org-strict-hint = Empfohlen. Verlangt auch einen Code, um die Methode zu ändern und Wiederherstellungscodes zu erneuern, sperrt mit dem Bildschirm und vor dem Ruhezustand und verlangt Passwörter mit 15 Zeichen, wo die Zwei-Schritt-Authentifizierung aus ist.
org-lock = Sperren ohne Eingabe
org-lock-unit = Minuten, 5 bis 60
org-lock-of = Minuten ohne Eingabe für { $role ->
    [client] Klient:innen
    [therapist] Behandler:innen
   *[help_desk] den Helpdesk
    }
org-lock-wrong = Geben Sie 5 bis 60 Minuten ein
org-password = Passwortregel
org-password-length = Mindestens 12 Zeichen
org-password-length-strict = Mindestens 12 Zeichen; 15, wo die Zwei-Schritt-Authentifizierung aus ist
org-special = Auch ein Sonderzeichen
org-special-hint = Nicht empfohlen: Länge schützt besser. Das gilt für neue Passwörter.

org-name = Name der Organisation
org-name-hint = Man sieht ihn beim Anmelden, in Nachrichten und in der Authentifizierungs-App.
org-help-desk-lead = Das steht auf der Anmeldeseite, in jeder Nachricht und dort, wo jemand alles verloren hat.
org-help_desk_name = Name des Helpdesks
org-help_desk_phone = Nummer zum Anrufen
org-help_desk_hours = Wann jemand abnimmt
org-help_desk_outside_hours = Was man außerhalb dieser Zeiten tun kann

org-languages = Sprachen
org-languages-text = Was Menschen auf der Anmeldeseite und im Profil wählen können. Mindestens eine bleibt. Ein Fenster in einer Sprache, die wegfällt, wechselt sofort.
org-languages-none = Lassen Sie mindestens eine Sprache an, sonst kann niemand die Seiten lesen
org-message-language = Nachrichten an Menschen, die keine Sprache gewählt haben
org-message-language-hint = Wer im Profil eine Sprache wählt, bekommt Nachrichten in dieser Sprache.
org-message-language-computer = Wie dieser Computer
org-message-language-wrong = Nachrichten brauchen eine Sprache, die man wählen kann: Wählen Sie eine andere, oder bieten Sie diese an
org-country = Land
org-country-hint = Telefonnummern ohne Ländervorwahl zählen als Nummern dieses Landes.
org-log-years = Wie lange das Protokoll aufbewahrt wird
org-log-years-hint = 1 bis 20 Jahre. Ältere Einträge werden entfernt; was bleibt, lässt sich weiter prüfen.
org-log-unit = Jahre
org-log-wrong = Geben Sie 1 bis 20 Jahre ein

org-key-lead = Sieben Gruppen auf Papier. Damit kommt die Organisation wieder hinein, wenn nichts anderes hilft.
org-key-title = Wieder­herstellungs­schlüssel der Organisation
org-key-confirmed = Auf Papier seit { DATE($at) }
org-key-unconfirmed = Niemand hat bestätigt, dass das Papier lesbar ist. Erstellen Sie einen neuen Schlüssel und drucken Sie ihn.
org-key-renew = Erneuern
org-key-opens = Was er öffnet
org-key-opens-1 = Die Daten auf diesem Computer, wenn ihr Schlüssel weg ist, und Sicherungen aus der Zeit, in der dieses Papier gültig war.
org-key-opens-2 = Kann sich niemand vom Helpdesk mehr anmelden, legt er eine neue Person im Helpdesk an.
org-key-opens-3 = Er ersetzt eine zweite Person, wenn niemand sonst die andere Hälfte eines Ersatzes übernehmen kann. Auch danach gibt es einen neuen Schlüssel.
org-key-old = Was altes Papier noch öffnet
org-key-old-1 = Nach dem Erneuern öffnet das alte Papier die Daten auf diesem Computer nicht mehr.
org-key-old-2 = Es öffnet noch ältere Sicherungen. Wer beides hat, kann sie öffnen: Bewahren Sie es getrennt auf, oder vernichten Sie das Papier.
org-key-told = Jede Benutzung und jede Erneuerung steht im Protokoll, und alle im Helpdesk werden benachrichtigt.

org-changes =
    { $count ->
        [one] { $count } Änderung:
       *[other] { $count } Änderungen:
    }
org-changes-more =
    { $count ->
        [one] und { $count } weitere
       *[other] und { $count } weitere
    }
org-save-asks = Beim Speichern wird verlangt: { $proofs }.
org-save = Speichern
org-undo = Verwerfen
org-saved = Die Einstellungen sind gespeichert und gelten ab jetzt.
org-change-two_step =
    Zwei-Schritt-Authentifizierung { $to ->
        [not_available] nicht verfügbar
        [optional] freiwillig
       *[required] Pflicht (Tage Aufschub: { $days })
    } für { $role ->
        [client] Klient:innen
        [therapist] Behandler:innen
       *[help_desk] den Helpdesk
    }
org-change-lock =
    Sperren nach { $to } Minuten statt { $from } für { $role ->
        [client] Klient:innen
        [therapist] Behandler:innen
       *[help_desk] den Helpdesk
    }
org-change-profile =
    { $to ->
        [strict] strenges Profil
       *[standard] Standardprofil
    }
org-change-app =
    { $on ->
        [yes] App an
       *[no] App aus
    }
org-change-sms =
    { $on ->
        [yes] SMS an
       *[no] SMS aus
    }
org-change-special =
    { $on ->
        [yes] Passwörter mit Sonderzeichen
       *[no] Passwörter ohne diese Regel
    }
org-change-name = Name der Organisation
org-change-help_desk_name = Name des Helpdesks
org-change-help_desk_phone = Nummer des Helpdesks
org-change-help_desk_hours = Zeiten des Helpdesks
org-change-help_desk_outside_hours = Text für außerhalb dieser Zeiten
org-change-language =
    { $on ->
        [yes] { $name } kann gewählt werden
       *[no] { $name } kann nicht mehr gewählt werden
    }
org-change-message-language = Sprache der Nachrichten an Menschen, die keine gewählt haben
org-change-country = Land
org-change-log = Aufbewahrung des Protokolls in Jahren: { $to } statt { $from }

delivery-sms = SMS
delivery-mail = Mail
delivery-sms-none = Nicht eingerichtet: Niemand kann SMS wählen.
delivery-mail-none = Nicht eingerichtet: Niemand bekommt einen Code oder eine Nachricht per Mail.
delivery-sms-own = Eigenes Gateway
delivery-sms-from = Absender { $from }, { $host }
delivery-mail-from = Von { $from }
delivery-failed = Die letzte Nachricht wurde nicht zugestellt, { STAMP($at) }. { $why }.
delivery-set-up = Einrichten
delivery-change = Ändern
delivery-change-sms = SMS-Gateway ändern
delivery-change-mail = Mailserver ändern
delivery-remove = Entfernen
delivery-remove-sms = Das SMS-Gateway entfernen?
delivery-remove-sms-text = Wer Codes per SMS bekommt, bekommt danach keine mehr. Die Anmeldung geht dann mit einem Wiederherstellungscode, bis eine App gewählt ist.
delivery-remove-mail = Den Mailserver entfernen?
delivery-remove-mail-text = Danach geben nur noch Mitarbeitende Codes für ein vergessenes Passwort aus, und Nachrichten stehen nur noch in der App.
delivery-remove-do = Entfernen
delivery-keep = Behalten
delivery-test = Test senden
delivery-test-number = Mobilnummer für den Test
delivery-test-address = Adresse für den Test
delivery-test-do = Senden
delivery-test-empty = Geben Sie ein, wohin der Test gehen soll
delivery-test-sent = Der Versanddienst hat ihn angenommen. Prüfen Sie, ob er angekommen ist.
delivery-test-fix =
    { $why ->
        [not_set_up] Richten Sie es zuerst ein.
        [unreachable] Prüfen Sie die Adresse und das Netz dieses Computers, und senden Sie den Test dann noch einmal.
        [timed_out] Vielleicht kommt es noch an. Warten Sie eine Minute, bevor Sie es noch einmal senden.
        [not_authenticated] Ändern Sie die Einstellungen und tippen Sie den Schlüssel neu, wie ihn der Anbieter gab.
        [refused] Sehen Sie auf den Seiten des Anbieters nach: Es kann am Absender oder am Guthaben liegen.
        [redirected] Ändern Sie die Einstellungen auf die Adresse, die der Anbieter jetzt nennt.
        [not_protected] Wählen Sie eine geschützte Verbindung, oder fragen Sie die IT nach dem Zertifikat.
       *[bad_settings] Ändern Sie die Einstellungen und vergleichen Sie sie mit der Beschreibung des Anbieters.
    }
delivery-sending = Wird gesendet…
delivery-saved-sms = Das SMS-Gateway ist gespeichert. Senden Sie jetzt einen Test.
delivery-saved-mail = Der Mailserver ist gespeichert. Senden Sie jetzt einen Test.
delivery-removed-sms = Das SMS-Gateway wurde entfernt.
delivery-only-method = Codes per SMS sind jetzt die einzige Methode. Erlauben Sie zuerst die Authentifizierungs-App, unter „Zwei-Schritt-Regeln“.
delivery-removed-mail = Der Mailserver wurde entfernt.
delivery-told = Alle im Helpdesk werden über jede Änderung hier benachrichtigt.
delivery-cancel = Abbrechen, nichts ändern

gateway-heading = SMS-Gateway
gateway-provider = Anbieter
gateway-custom = Ein anderer
gateway-address = Adresse des Gateways
gateway-address-hint = Sie beginnt mit https.
gateway-address-fill = Sie beginnt mit https. Ersetzen Sie { $places } durch das, was Sie von Ihrem Anbieter bekommen haben.
gateway-user = Benutzername oder Kontokennung
gateway-secret = Schlüssel oder Token
gateway-secret-hint = Von Ihrem Anbieter. Er wird verschlüsselt aufbewahrt und nie wieder angezeigt.
gateway-secret-keeps = Leer: Der alte bleibt. Wenn sich Adresse, Benutzername, Methode oder Vorlage ändert, muss er neu eingegeben werden.
gateway-from = Absender
gateway-from-hint = Was als Absender zu sehen ist: höchstens 11 Buchstaben und Ziffern, oder eine Nummer.
gateway-how = Wie Tweestap damit spricht
gateway-method = Methode
gateway-authentication = Wie der Schlüssel mitgeschickt wird
gateway-bearer = Authorization: Bearer
gateway-basic = Benutzername und Schlüssel (basic)
gateway-header = Ein eigener Header
gateway-header-name = Name des Headers
gateway-header-hint = Was vor dem Schlüssel stehen muss, kommt hinter einen Doppelpunkt: Authorization: AccessKey
gateway-format = Inhalt
gateway-json = JSON
gateway-form = Formular
gateway-template = Vorlage
gateway-template-hint = Tweestap füllt diese aus und wandelt Sonderzeichen um: { $places }
gateway-success = Was in der Antwort „angenommen“ bedeutet
gateway-success-any = Jede Antwort von 200 bis 299
gateway-success-value = Ein Wert im JSON der Antwort
gateway-pointer = Wo im JSON
gateway-pointer-hint = Ein JSON-Pointer, zum Beispiel /errorCode
gateway-value = Welcher Wert
gateway-value-hint = Als JSON: 0, null oder "ok"
gateway-timeout = Wartezeit auf eine Antwort in Sekunden
gateway-timeout-wrong = Geben Sie 1 bis 60 Sekunden ein
gateway-https = Die Adresse muss mit https beginnen
gateway-template-to = In der Vorlage muss { $place } stehen
gateway-save = Gateway speichern

mail-heading = Mailserver
mail-host = Hostname
mail-port = Port
mail-port-wrong = Geben Sie einen Port von 1 bis 65535 ein
mail-security = Verschlüsselung
mail-tls = TLS von Anfang an (465)
mail-start_tls = STARTTLS (587)
mail-none = Keine, nur auf diesem Computer
mail-user = Benutzername
mail-user-hint = Leer: ohne Anmeldung.
mail-secret = Passwort
mail-secret-keeps = Leer: Das alte bleibt. Wenn sich Hostname, Port, Benutzername oder Verschlüsselung ändert, muss es neu eingegeben werden.
mail-from = Absenderadresse
mail-from-wrong = Geben Sie eine vollständige Adresse ein, zum Beispiel name@mail.example
mail-save = Mailserver speichern
