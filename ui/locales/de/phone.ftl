# Das nachgebildete Telefon, und was damit sein kann.

phone-of = Telefon von { $name }
phone-screens = Bildschirme des Telefons
phone-screen = { $screen ->
    [locked] Sperrbildschirm
    [messages] Nachrichten
    [codes] Authentifizierungs-App
   *[mail] Mail
}
phone-time = Zeit auf dem Telefon:
phone-has-signal = Das Telefon hat Empfang
phone-no-signal = Kein Empfang
phone-lock = Sperre
phone-lock-it = Sperre: Telefon sperren
phone-unlock = Entsperren
phone-tab-messages = SMS
phone-tab-codes = Codes
phone-tab-mail = Mail
phone-unread =
    ({ $count ->
        [one] { $count } neu
       *[other] { $count } neu
    })
phone-news = { $what ->
    [mail] Neue Mail von { $from }: { $text }
   *[message] Neue SMS von { $from }: { $text }
}
phone-number = Nummer dieses Telefons: { $number }
phone-no-messages = Keine Nachrichten.
phone-no-number = Diese Person hat keine Mobilnummer.
phone-all-mail = Alle Mails
phone-mail-from = { $from }, { TIME($at) }
phone-no-mail = Keine Mails.
phone-no-address = Diese Person hat keine Mailadresse.
phone-authenticator = Authentifizierung
phone-no-accounts = Noch keine Konten. Scannen Sie einen QR-Code, um eines hinzuzufügen.
phone-new-phone = Ein neues Telefon: Die Authentifizierungs-App ist leer. Die Nummer ist dieselbe.
phone-scan = QR-Code scannen
phone-scanning = Wird gescannt…
phone-type-key = Schlüssel eintippen
phone-added = Das Konto ist da.
phone-there-already = Dieses Konto ist schon da.
phone-nothing-in-sight = Auf dem Bildschirm ist kein QR-Code.
phone-not-a-key = Dieser QR-Code ist nicht für eine Authentifizierungs-App.
phone-bad-key = Das ist kein Schlüssel. Tippen Sie ihn genau so ein, wie er auf dem Bildschirm steht.
phone-added-at = Hinzugefügt um { TIME($at) } Uhr
phone-seconds-left =
    { $seconds ->
        [one] noch { $seconds } Sekunde
       *[other] noch { $seconds } Sekunden
    }
phone-delete = Löschen
phone-delete-this = { $issuer } löschen, { $account }
phone-delete-ask = Dieses Konto löschen? Dann erzeugt dieses Telefon keine Codes mehr dafür.
phone-keep = Behalten
phone-account = Konto
phone-account-name = Name
phone-key = Schlüssel
phone-key-missing = Tippen Sie den Schlüssel ein
phone-add = Hinzufügen
phone-cancel = Abbrechen
phone-is-lost = Dieses Telefon ist weg
phone-lost-text = Darauf ist nichts zu sehen, und man kann nichts damit tun. So ist es auch für die Person, der es gehört.
phone-works = Telefon funktioniert normal
phone-sms-late = SMS { $minutes } min verspätet
phone-clock-wrong = { $side ->
    [ahead] Uhr geht { $minutes } min vor
   *[behind] Uhr geht { $minutes } min nach
}
phone-condition = Was ist mit dem Telefon?
phone-lost-choice = Es ist weg
phone-late = SMS kommen
phone-late-not = sofort
phone-late-by =
    { $minutes ->
        [one] { $minutes } Minute verspätet
       *[other] { $minutes } Minuten verspätet
    }
phone-clock = Seine Uhr
phone-clock-right = geht richtig
phone-clock-by = { $side ->
    [ahead] geht { $minutes } Minuten vor
   *[behind] geht { $minutes } Minuten nach
}
phone-mend = Funktioniert normal
phone-replace = Durch ein neues ersetzen
phone-window = In einem eigenen Fenster anzeigen
