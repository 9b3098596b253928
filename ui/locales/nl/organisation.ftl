# The organisation's settings, how SMS and mail leave the app, and the recovery key.

org-tabs = Delen van de instellingen
org-tab-rules = Tweestapsregels
org-tab-help_desk = Helpdesk
org-tab-delivery = Sms en mail
org-tab-locale = Taal en logboek
org-tab-key = Herstelsleutel
org-role-client = Cliënten
org-role-therapist = Behandelaars
org-role-help_desk = Helpdesk

org-who = Wie gebruikt tweestapsverificatie?
org-who-of = Tweestapsverificatie voor { $role ->
    [client] cliënten
    [therapist] behandelaars
   *[help_desk] de helpdesk
    }
org-not_available = Niet beschikbaar
org-optional = Vrije keuze
org-required = Verplicht
org-grace-before = na
org-grace-after = dagen uitstel
org-grace-of = Dagen uitstel voor { $role ->
    [client] cliënten
    [therapist] behandelaars
   *[help_desk] de helpdesk
    }
org-grace-hint = Zoveel dagen kunnen mensen nog inloggen zonder tweestapsverificatie, 0 tot 365.
org-grace-wrong = Vul een aantal dagen in van 0 tot en met 365
org-required-from =
    Geldt vanaf { DATE($at) }, over { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }.
org-required-since = Geldt sinds { DATE($at) }.
org-required-new = De dagen tellen vanaf het opslaan.
org-have-it =
    { $all ->
        [0] Nog niemand heeft deze rol
       *[other] { $on } van { $all } hebben het aan
    }
org-who-keeps = Niemand raakt kwijt wat aanstaat. Bij ‘Niet beschikbaar’ kan alleen niemand het nog inschakelen. Bij ‘Verplicht’ moet iedereen die het uit heeft staan, het bij het inloggen inschakelen als de dagen uitstel voorbij zijn.
org-methods = Manieren om uit te kiezen
org-methods-none = Laat minstens één manier aan, anders kan niemand tweestapsverificatie inschakelen
org-app = App op de telefoon
org-app-hint = Werkt zonder netwerk.
org-sms = Sms
org-sms-hint = Mobiel bereik is nodig, en een gateway die verstuurt.
org-sms-needs = Er is een sms-gateway nodig.
org-sms-set-up = Er een instellen
org-methods-keep = Wie een manier gebruikt die je hier uitschakelt, houdt die.
org-profile = Profiel
org-standard = Standaard
org-standard-hint = Wachtwoord en code waar de tabel ‘Wanneer wordt mij wat gevraagd?’ het zegt.
org-strict = Streng
org-strict-hint = Aanbevolen. Vraagt ook een code om de manier te wijzigen en herstelcodes te vernieuwen, vergrendelt samen met het scherm en vóór de slaapstand, en wil wachtwoorden van 15 tekens waar tweestapsverificatie uitstaat.
org-lock = Vergrendelen zonder invoer
org-lock-unit = minuten, 5 tot 60
org-lock-of = Minuten zonder invoer voor { $role ->
    [client] cliënten
    [therapist] behandelaars
   *[help_desk] de helpdesk
    }
org-lock-wrong = Vul een aantal minuten in van 5 tot en met 60
org-password = Wachtwoordregel
org-password-length = Minstens 12 tekens
org-password-length-strict = Minstens 12 tekens; 15 waar tweestapsverificatie uitstaat
org-special = Ook één speciaal teken
org-special-hint = Niet aanbevolen: lengte beschermt beter. Het geldt voor nieuwe wachtwoorden.

org-name = Naam van de organisatie
org-name-hint = Mensen zien deze naam bij het inloggen, in berichten en in hun authenticatie-app.
org-help-desk-lead = Dit staat op de inlogpagina, in elk bericht en waar iemand alles kwijt is.
org-help_desk_name = Naam van de helpdesk
org-help_desk_phone = Nummer om te bellen
org-help_desk_hours = Wanneer er iemand opneemt
org-help_desk_outside_hours = Wat je buiten die tijden kunt doen

org-languages = Talen
org-languages-text = Wat mensen kunnen kiezen op de inlogpagina en in hun profiel. Er blijft er minstens één. Een venster in een taal die verdwijnt, gaat meteen over.
org-languages-none = Laat minstens één taal aan, anders kan niemand de pagina’s lezen
org-message-language = Berichten aan mensen die geen taal kozen
org-message-language-hint = Wie in het profiel een taal kiest, krijgt berichten in die taal.
org-message-language-computer = Zoals deze computer
org-message-language-wrong = Berichten hebben een taal nodig die mensen kunnen kiezen: kies een andere, of bied deze aan
org-country = Land
org-country-hint = Telefoonnummers zonder landnummer tellen als nummers van dit land.
org-log-years = Hoe lang het logboek wordt bewaard
org-log-years-hint = 1 tot 20 jaar. Oudere regels worden verwijderd; wat blijft, kun je nog controleren.
org-log-unit = jaar
org-log-wrong = Vul een aantal jaren in van 1 tot en met 20

org-key-lead = Zeven groepen op papier. Daarmee komt de organisatie weer binnen als niets anders helpt.
org-key-title = Herstelsleutel van de organisatie
org-key-confirmed = Op papier sinds { DATE($at) }
org-key-unconfirmed = Niemand heeft bevestigd dat het papier leesbaar is. Maak een nieuwe sleutel en druk hem af.
org-key-renew = Vernieuwen
org-key-opens = Wat hij opent
org-key-opens-1 = De gegevens op deze computer als de sleutel daarvan weg is, en back-ups die zijn gemaakt toen dit papier geldig was.
org-key-opens-2 = Kan niemand van de helpdesk meer inloggen, dan maakt hij één nieuwe helpdeskmedewerker.
org-key-opens-3 = Hij vervangt een tweede persoon als niemand anders de andere helft van een vervanging kan doen. Ook dan komt er een nieuwe sleutel.
org-key-old = Wat oud papier nog opent
org-key-old-1 = Na het vernieuwen opent het oude papier de gegevens op deze computer niet meer.
org-key-old-2 = Het opent nog wel oudere back-ups. Wie allebei heeft, kan ze openen: bewaar ze apart, of vernietig het papier.
org-key-told = Elk gebruik en elke vernieuwing staat in het logboek, en alle helpdeskmedewerkers krijgen bericht.

org-changes =
    { $count ->
        [one] { $count } wijziging:
       *[other] { $count } wijzigingen:
    }
org-changes-more =
    { $count ->
        [one] en nog { $count }
       *[other] en nog { $count }
    }
org-save-asks = Gevraagd bij het opslaan: { $proofs }.
org-save = Opslaan
org-undo = Ongedaan maken
org-saved = De instellingen zijn opgeslagen en gelden vanaf nu.
org-change-two_step =
    tweestapsverificatie { $to ->
        [not_available] niet beschikbaar
        [optional] vrij te kiezen
       *[required] verplicht (dagen uitstel: { $days })
    } voor { $role ->
        [client] cliënten
        [therapist] behandelaars
       *[help_desk] de helpdesk
    }
org-change-lock =
    vergrendelen na { $to } minuten in plaats van { $from } voor { $role ->
        [client] cliënten
        [therapist] behandelaars
       *[help_desk] de helpdesk
    }
org-change-profile =
    { $to ->
        [strict] streng profiel
       *[standard] standaardprofiel
    }
org-change-app =
    { $on ->
        [yes] app aan
       *[no] app uit
    }
org-change-sms =
    { $on ->
        [yes] sms aan
       *[no] sms uit
    }
org-change-special =
    { $on ->
        [yes] wachtwoorden met een speciaal teken
       *[no] wachtwoorden zonder die regel
    }
org-change-name = naam van de organisatie
org-change-help_desk_name = naam van de helpdesk
org-change-help_desk_phone = nummer van de helpdesk
org-change-help_desk_hours = tijden van de helpdesk
org-change-help_desk_outside_hours = tekst voor buiten deze tijden
org-change-language =
    { $on ->
        [yes] { $name } kan worden gekozen
       *[no] { $name } kan niet meer worden gekozen
    }
org-change-message-language = Taal van berichten aan mensen die er geen kozen
org-change-country = land
org-change-log = logboek { $to } jaar bewaard in plaats van { $from }

delivery-sms = Sms
delivery-mail = Mail
delivery-sms-none = Niet ingesteld: niemand kan sms kiezen.
delivery-mail-none = Niet ingesteld: niemand krijgt een code of bericht per mail.
delivery-sms-own = Eigen gateway
delivery-sms-from = Afzender { $from }, { $host }
delivery-mail-from = Van { $from }
delivery-failed = Het laatste bericht is niet bezorgd, { STAMP($at) }. { $why }.
delivery-set-up = Instellen
delivery-change = Wijzigen
delivery-change-sms = Sms-gateway wijzigen
delivery-change-mail = Mailserver wijzigen
delivery-remove = Verwijderen
delivery-remove-sms = De sms-gateway verwijderen?
delivery-remove-sms-text = Wie codes per sms krijgt, krijgt die daarna niet meer. Inloggen gaat dan met een herstelcode, tot een app is gekozen.
delivery-remove-mail = De mailserver verwijderen?
delivery-remove-mail-text = Daarna geven alleen medewerkers nog codes uit voor een vergeten wachtwoord, en staan berichten alleen nog in de app.
delivery-remove-do = Verwijderen
delivery-keep = Houden
delivery-test = Test sturen
delivery-test-number = Mobiel nummer voor de test
delivery-test-address = Adres voor de test
delivery-test-do = Sturen
delivery-test-empty = Vul in waar de test naartoe gaat
delivery-test-sent = De verzenddienst heeft hem aangenomen. Kijk of hij is aangekomen.
delivery-test-fix =
    { $why ->
        [not_set_up] Stel het eerst in.
        [unreachable] Controleer het adres en het netwerk van deze computer, en verstuur de test dan opnieuw.
        [timed_out] Misschien komt het nog aan. Wacht een minuut voordat je het opnieuw verstuurt.
        [not_authenticated] Wijzig de instellingen en typ de sleutel opnieuw, zoals de aanbieder die gaf.
        [refused] Kijk op de pagina’s van de aanbieder: het kan aan de afzender of het tegoed liggen.
        [redirected] Wijzig de instellingen naar het adres dat de aanbieder nu geeft.
        [not_protected] Kies een beveiligde verbinding, of vraag IT naar het certificaat.
       *[bad_settings] Wijzig de instellingen en vergelijk ze met de beschrijving van de aanbieder.
    }
delivery-sending = Versturen…
delivery-saved-sms = De sms-gateway is opgeslagen. Stuur nu een test.
delivery-saved-mail = De mailserver is opgeslagen. Stuur nu een test.
delivery-removed-sms = De sms-gateway is verwijderd.
delivery-only-method = Codes per sms zijn nu de enige manier. Sta eerst de authenticatie-app toe, onder ‘Tweestapsregels’.
delivery-removed-mail = De mailserver is verwijderd.
delivery-told = Alle helpdeskmedewerkers krijgen bericht van elke wijziging hier.
delivery-cancel = Stoppen, niets wijzigen

gateway-heading = Sms-gateway
gateway-provider = Aanbieder
gateway-custom = Een andere
gateway-address = Adres van de gateway
gateway-address-hint = Het begint met https.
gateway-address-fill = Het begint met https. Vervang { $places } door wat je van je aanbieder hebt gekregen.
gateway-user = Gebruikersnaam of accountnummer
gateway-secret = Sleutel of token
gateway-secret-hint = Van je aanbieder. Hij wordt versleuteld bewaard en nooit meer getoond.
gateway-secret-keeps = Leeg: de oude blijft. Verandert het adres, de gebruikersnaam, de methode of het sjabloon, dan moet hij opnieuw worden ingevuld.
gateway-from = Afzender
gateway-from-hint = Wat mensen als afzender zien: hooguit 11 letters en cijfers, of een nummer.
gateway-how = Hoe Tweestap ermee praat
gateway-method = Methode
gateway-authentication = Hoe de sleutel wordt meegestuurd
gateway-bearer = Authorization: Bearer
gateway-basic = Gebruikersnaam en sleutel (basic)
gateway-header = Een eigen header
gateway-header-name = Naam van de header
gateway-header-hint = Wat vóór de sleutel moet staan, komt na een dubbele punt: Authorization: AccessKey
gateway-format = Inhoud
gateway-json = JSON
gateway-form = Formulier
gateway-template = Sjabloon
gateway-template-hint = Tweestap vult deze in en zet bijzondere tekens om: { $places }
gateway-success = Wat in het antwoord ‘aangenomen’ betekent
gateway-success-any = Elk antwoord van 200 tot 299
gateway-success-value = Een waarde in de JSON van het antwoord
gateway-pointer = Waar in de JSON
gateway-pointer-hint = Een JSON-pointer, zoals /errorCode
gateway-value = Welke waarde
gateway-value-hint = Als JSON: 0, null of "ok"
gateway-timeout = Seconden om op een antwoord te wachten
gateway-timeout-wrong = Vul een aantal seconden in van 1 tot en met 60
gateway-https = Het adres moet met https beginnen
gateway-template-to = In het sjabloon moet { $place } staan
gateway-save = Gateway opslaan

mail-heading = Mailserver
mail-host = Hostnaam
mail-port = Poort
mail-port-wrong = Vul een poort in van 1 tot en met 65535
mail-security = Beveiliging
mail-tls = TLS vanaf het begin (465)
mail-start_tls = STARTTLS (587)
mail-none = Geen, alleen op deze computer
mail-user = Gebruikersnaam
mail-user-hint = Leeg: zonder inloggen.
mail-secret = Wachtwoord
mail-secret-keeps = Leeg: het oude blijft. Verandert de hostnaam, poort, gebruikersnaam of beveiliging, dan moet het opnieuw worden ingevuld.
mail-from = Afzenderadres
mail-from-wrong = Vul een volledig adres in, zoals naam@mail.example
mail-save = Mailserver opslaan
