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

org-field-missing = { $label }: vul dit in
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
org-grace-hint = Dagen waarin mensen nog zonder inloggen, 0 tot 365.
org-grace-wrong = Gebruik een aantal dagen van 0 tot 365
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
org-who-keeps = Niemand raakt kwijt wat aanstaat. ‘Niet beschikbaar’ stopt alleen nieuw inschakelen; ‘Verplicht’ vraagt het bij het inloggen aan iedereen die het uit heeft, als de dagen uitstel om zijn.
org-methods = Manieren die mensen kunnen kiezen
org-methods-none = Laat minstens één manier aan, anders kan niemand tweestapsverificatie inschakelen
org-app = App op de telefoon
org-app-hint = Werkt zonder netwerk.
org-sms = Sms
org-sms-hint = Heeft mobiel bereik nodig, en een gateway die verstuurt.
org-sms-needs = Heeft een sms-gateway nodig.
org-sms-set-up = Stel er een in
org-methods-keep = Wie een manier gebruikt die hier uitgaat, houdt die.
org-profile = Profiel
org-standard = Standaard
org-standard-hint = Wachtwoord en code waar de tabel ‘Wanneer wordt mij wat gevraagd?’ het zegt.
org-strict = Streng
org-strict-hint = Aanbevolen. Vraagt ook een code om de manier te wijzigen en herstelcodes te vernieuwen, vergrendelt met het scherm en voor de slaapstand, en wil wachtwoorden van 15 tekens waar tweestapsverificatie uitstaat.
org-lock = Vergrendelen zonder invoer
org-lock-unit = minuten, 5 tot 60
org-lock-of = Minuten zonder invoer voor { $role ->
    [client] cliënten
    [therapist] behandelaars
   *[help_desk] de helpdesk
    }
org-lock-wrong = Gebruik een aantal minuten van 5 tot 60
org-password = Wachtwoordregel
org-password-length = Minstens 12 tekens
org-password-length-strict = Minstens 12 tekens, 15 waar tweestapsverificatie uitstaat
org-special = Ook één bijzonder teken
org-special-hint = Niet aanbevolen: lengte beschermt beter. Het geldt voor nieuwe wachtwoorden.

org-name = Naam van de organisatie
org-name-hint = Mensen zien hem bij het inloggen, in berichten en in hun authenticatie-app.
org-help-desk-lead = Deze woorden staan op de inlogpagina, in elk bericht en waar iemand alles kwijt is.
org-help_desk_name = Naam van de helpdesk
org-help_desk_phone = Nummer om te bellen
org-help_desk_hours = Wanneer er iemand opneemt
org-help_desk_outside_hours = Wat te doen buiten die uren

org-languages = Talen
org-languages-text = Wat mensen kunnen kiezen op de inlogpagina en in hun profiel. Er blijft er minstens één. Een venster in een taal die verdwijnt, gaat meteen over.
org-languages-none = Laat minstens één taal aan, anders kan niemand de pagina’s lezen
org-message-language = Berichten aan mensen die geen taal kozen
org-message-language-hint = Wie in het profiel een taal kiest, krijgt berichten in die taal.
org-message-language-computer = Zoals deze computer
org-message-language-wrong = Berichten hebben een taal nodig die mensen kunnen kiezen: kies een andere, of bied deze aan
org-country = Land
org-country-hint = Telefoonnummers zonder land tellen als nummers van dit land.
org-log-years = Hoe lang het logboek bewaard wordt
org-log-years-hint = Van 1 tot 20 jaar. Oudere regels worden verwijderd; wat blijft, is nog te controleren.
org-log-unit = jaar
org-log-wrong = Gebruik een aantal jaren van 1 tot 20

org-key-lead = Zeven groepen op papier. Daarmee komt de organisatie weer binnen als niets anders helpt.
org-key-title = Herstelsleutel van de organisatie
org-key-confirmed = Op papier sinds { DATE($at) }
org-key-unconfirmed = Niemand heeft bevestigd dat het papier leesbaar is. Maak een nieuwe sleutel en print hem.
org-key-renew = Vernieuwen
org-key-opens = Wat hij opent
org-key-opens-1 = Het bestand met gegevens of een reservekopie, als deze computer de sleutel kwijt is. Hij maakt dan één nieuwe persoon voor de helpdesk.
org-key-opens-2 = Hij komt in de plaats van een tweede persoon als niemand anders de andere helft van een vervanging kan doen. Ook dan komt er een nieuwe sleutel.
org-key-old = Wat oud papier nog opent
org-key-old-1 = Na het vernieuwen opent het papier van ervoor deze gegevens niet meer.
org-key-old-2 = Het opent nog reservekopieën die ervoor zijn gemaakt. Bewaar het daarbij, of vernietig ze allebei.
org-key-told = Elk gebruik en elke vernieuwing staat in het logboek en wordt aan alle mensen van de helpdesk gemeld.

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
       *[required] verplicht na { $days } dagen
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
        [yes] wachtwoorden met een bijzonder teken
       *[no] wachtwoorden zonder die regel
    }
org-change-name = naam van de organisatie
org-change-help_desk_name = naam van de helpdesk
org-change-help_desk_phone = nummer van de helpdesk
org-change-help_desk_hours = uren van de helpdesk
org-change-help_desk_outside_hours = woorden voor buiten de uren
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
delivery-failed = De laatste is niet bezorgd, { STAMP($at) }. { $why }.
delivery-set-up = Instellen
delivery-change = Wijzigen
delivery-change-sms = Sms-gateway wijzigen
delivery-change-mail = Mailserver wijzigen
delivery-remove = Weghalen
delivery-remove-sms = De sms-gateway weghalen?
delivery-remove-sms-text = Wie codes per sms krijgt, krijgt er vanaf dan geen, en logt in met een herstelcode tot een app is gekozen.
delivery-remove-mail = De mailserver weghalen?
delivery-remove-mail-text = Vanaf dan geven alleen mensen codes voor een vergeten wachtwoord uit, en staan berichten alleen in de app.
delivery-remove-do = Weghalen
delivery-keep = Houden
delivery-test = Test sturen
delivery-test-number = Mobiel nummer voor de test
delivery-test-address = Adres voor de test
delivery-test-do = Sturen
delivery-test-empty = Vul in waar de test naartoe gaat
delivery-test-sent = Afgegeven aan de andere kant. Kijk of hij is aangekomen.
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
delivery-removed-sms = De sms-gateway is weggehaald.
delivery-removed-mail = De mailserver is weggehaald.
delivery-told = Elke wijziging hier wordt aan alle mensen van de helpdesk gemeld.
delivery-cancel = Stoppen, niets wijzigen

gateway-heading = Sms-gateway
gateway-provider = Aanbieder
gateway-custom = Een andere
gateway-address = Adres van de gateway
gateway-address-hint = Het begint met https.
gateway-address-fill = Het begint met https. Vervang { $places } door wat je aanbieder je gaf.
gateway-user = Gebruiker of accountnummer
gateway-secret = Sleutel of token
gateway-secret-hint = Van je aanbieder. Hij wordt verzegeld bewaard en nooit meer getoond.
gateway-secret-keeps = Leeg: de oude blijft. Verandert het adres, de gebruiker, de methode of het sjabloon, dan moet hij opnieuw worden ingevuld.
gateway-from = Afzender
gateway-from-hint = Wat mensen als afzender zien: hooguit 11 letters en cijfers, of een nummer.
gateway-how = Hoe ermee gesproken wordt
gateway-method = Methode
gateway-authentication = Hoe de sleutel meegaat
gateway-bearer = Authorization: Bearer
gateway-basic = Gebruiker en sleutel (basic)
gateway-header = Een eigen header
gateway-header-name = Naam van de header
gateway-header-hint = Wat voor de sleutel staat, komt na een dubbele punt: Authorization: AccessKey
gateway-format = Inhoud
gateway-json = JSON
gateway-form = Formulier
gateway-template = Sjabloon
gateway-template-hint = Door Tweestap ingevuld, met de juiste tekens ervoor: { $places }
gateway-success = Wat in het antwoord ‘aangenomen’ betekent
gateway-success-any = Elk antwoord van 200 tot 299
gateway-success-value = Een waarde in de JSON van het antwoord
gateway-pointer = Waar in de JSON
gateway-pointer-hint = Een JSON-pointer, zoals /errorCode
gateway-value = Welke waarde
gateway-value-hint = Als JSON: 0, null of "ok"
gateway-timeout = Seconden wachten op een antwoord
gateway-timeout-wrong = Gebruik een aantal seconden van 1 tot 60
gateway-https = Het adres moet met https beginnen
gateway-template-to = In het sjabloon moet { $place } staan
gateway-save = Gateway opslaan

mail-heading = Mailserver
mail-host = Hostnaam
mail-port = Poort
mail-port-wrong = Gebruik een poort van 1 tot 65535
mail-security = Beveiliging
mail-tls = TLS vanaf het begin (465)
mail-start_tls = STARTTLS (587)
mail-none = Geen, alleen op deze computer
mail-user = Gebruiker
mail-user-hint = Leeg: er logt niemand in.
mail-secret = Wachtwoord
mail-secret-keeps = Leeg: het oude blijft. Verandert host, poort, gebruiker of beveiliging, dan moet het opnieuw worden ingevuld.
mail-from = Adres van de afzender
mail-from-wrong = Gebruik een volledig adres, zoals naam@mail.example
mail-save = Mailserver opslaan
