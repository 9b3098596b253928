# De nagebootste telefoon, en wat ermee kan zijn.

phone-of = Telefoon van { $name }
phone-screens = Schermen van de telefoon
phone-screen = { $screen ->
    [locked] Vergrendelscherm
    [messages] Berichten
    [codes] Authenticatie-app
   *[mail] Mail
}
phone-time = Tijd op de telefoon:
phone-has-signal = De telefoon heeft bereik
phone-no-signal = Geen bereik
phone-lock = Slot
phone-lock-it = Slot: vergrendel de telefoon
phone-unlock = Ontgrendelen
phone-tab-messages = Sms
phone-tab-codes = Codes
phone-tab-mail = Mail
phone-unread =
    ({ $count ->
        [one] { $count } nieuw
       *[other] { $count } nieuw
    })
phone-news = { $what ->
    [mail] Nieuwe mail van { $from }: { $text }
   *[message] Nieuwe sms van { $from }: { $text }
}
phone-number = Nummer van deze telefoon: { $number }
phone-no-messages = Geen berichten.
phone-no-number = Deze persoon heeft geen mobiel nummer.
phone-all-mail = Alle mail
phone-mail-from = { $from }, { TIME($at) }
phone-no-mail = Geen mail.
phone-no-address = Deze persoon heeft geen mailadres.
phone-authenticator = Authenticatie
phone-no-accounts = Nog geen accounts. Scan een QR-code om er een toe te voegen.
phone-new-phone = Een nieuwe telefoon: de authenticatie-app is leeg. Het nummer is hetzelfde.
phone-scan = QR-code scannen
phone-scanning = Scannen…
phone-type-key = Sleutel typen
phone-added = Het account staat erin.
phone-there-already = Dit account staat er al in.
phone-nothing-in-sight = Er staat geen QR-code op het scherm.
phone-not-a-key = Deze QR-code is niet voor een authenticatie-app.
phone-bad-key = Dit is geen sleutel. Typ hem precies zoals hij op het scherm staat.
phone-added-at = Toegevoegd om { TIME($at) }
phone-seconds-left =
    { $seconds ->
        [one] nog { $seconds } seconde
       *[other] nog { $seconds } seconden
    }
phone-delete = Verwijderen
phone-delete-this = { $issuer } verwijderen, { $account }
phone-delete-ask = Dit account verwijderen? Deze telefoon maakt er dan geen codes meer voor.
phone-keep = Bewaren
phone-account = Account
phone-account-name = Naam
phone-key = Sleutel
phone-key-missing = Typ de sleutel
phone-add = Toevoegen
phone-cancel = Stoppen
phone-is-lost = Deze telefoon is kwijt
phone-lost-text = Er is niets op te zien en je kunt er niets mee doen. Zo is het ook voor de eigenaar.
phone-works = Telefoon doet het gewoon
phone-sms-late = Sms { $minutes } min te laat
phone-clock-wrong = { $side ->
    [ahead] Klok { $minutes } min voor
   *[behind] Klok { $minutes } min achter
}
phone-condition = Wat is er met de telefoon?
phone-lost-choice = Hij is kwijt
phone-late = Sms komt
phone-late-not = meteen
phone-late-by =
    { $minutes ->
        [one] { $minutes } minuut te laat
       *[other] { $minutes } minuten te laat
    }
phone-clock = De klok ervan
phone-clock-right = loopt goed
phone-clock-by = { $side ->
    [ahead] loopt { $minutes } minuten voor
   *[behind] loopt { $minutes } minuten achter
}
phone-mend = Doet het gewoon
phone-replace = Vervangen door een nieuwe
phone-window = Tonen in een eigen venster
