# Hulp, ‘Wanneer wordt mij wat gevraagd?’ en ‘Wat dit beschermt’.

rules-heading = Wanneer wordt mij wat gevraagd?
rules-lead = De gemarkeerde kolom geldt voor jou. Wat je invult, geldt alleen voor die ene handeling, vijf minuten lang.
rules-want = Je wilt
rules-off = Tweestaps uit
rules-off-yours = Tweestaps uit (jij)
rules-on = Tweestaps aan
rules-on-yours = Tweestaps aan (jij)
rules-step-password = wachtwoord
rules-step-code = code
rules-step-first_code = eerste code, nieuwe telefoon
rules-step-one_time_code = eenmalige code
rules-then = daarna
rules-and = en
rules-session = niets extra
rules-does_not_apply = niet van toepassing
rules-switch_on_first = eerst zelf inschakelen
rules-code = <b>Code</b> is de code uit je app of sms, of een van je herstelcodes.
rules-profile =
    { $profile ->
        [strict] Je organisatie gebruikt het <b>strenge</b> profiel.
       *[standard] Je organisatie gebruikt het <b>standaardprofiel</b>.
    }
operation-log_in = Inloggen
operation-resume =
    Verdergaan na { $minutes ->
        [one] { $minutes } minuut
       *[other] { $minutes } minuten
    } zonder invoer
operation-change_password = Je wachtwoord wijzigen
operation-recover_password = Een vergeten wachtwoord vervangen
operation-switch_on = Tweestapsverificatie inschakelen
operation-switch_on_at_log_in = Tweestapsverificatie inschakelen als dat bij het inloggen moet
operation-change_two_step = Manier of telefoon wijzigen
operation-change_two_step_after_recovery = Nieuwe telefoon direct na een herstelcode
operation-renew_recovery_codes = Nieuwe herstelcodes aanvragen
operation-switch_off = Tweestapsverificatie uitschakelen
operation-reset_two_step = Tweestapsverificatie van iemand resetten
operation-hand_out_password_code = Een wachtwoordcode uitgeven
operation-issue_welcome_code = Een welkomstcode uitgeven
operation-withdraw_code = Een code intrekken
operation-create_account = Een account maken
operation-deactivate_account = Een account deactiveren
operation-reactivate_account = Een account weer activeren
operation-remove_account = Een account verwijderen
operation-change_address = Iemands adres wijzigen
operation-change_role = Iemands rol wijzigen
operation-assign_client = Een behandelaar bij een cliënt toevoegen
operation-release_client = Een behandelaar bij een cliënt weghalen
operation-import_people = Personen importeren
operation-export_data = Gegevens exporteren of een back-up maken
operation-change_settings = Instellingen van de organisatie wijzigen
operation-renew_recovery_key = De herstelsleutel vernieuwen
operation-use_recovery_key = De herstelsleutel gebruiken
operation-restore_backup = Een back-up terugzetten
operation-read_own = Je profiel en logboek lezen
operation-search = Zoeken
operation-check_log = Het logboek controleren

protects-heading = Wat dit beschermt
protects-lead = Met tweestapsverificatie is een gestolen wachtwoord waardeloos. Niet alles kan ermee. Hier staat wat wel kan en wat niet.
protects-password = Iemand heeft je wachtwoord gezien
protects-password-answer = Diegene kan niet inloggen: daarvoor is ook je telefoon of een herstelcode nodig. Verkeerde codes worden geteld en al snel is er een wachttijd.
protects-laptop = De computer wordt gestolen terwijl hij uitstaat
protects-laptop-answer = Alles is versleuteld. Het is zo veilig als het inloggen en de schijfversleuteling van de computer zelf.
protects-folder = Iemand kopieert de map van Tweestap
protects-folder-answer = Daar is niets in te lezen: de sleutel zit er niet bij.
protects-open = Je loopt weg en Tweestap staat open
protects-open-answer = Deels beschermd. Tweestap wordt na een tijd vergrendeld, en vraagt bij belangrijke dingen opnieuw je wachtwoord of een code. Vergrendel zelf met Ctrl+L.
protects-malware = Op deze computer draait een schadelijk programma onder jouw naam
protects-malware-answer = Niet beschermd. Het ziet wat jij ziet. Houd de computer bijgewerkt.
protects-staff = Iemand belt en doet zich voor als jou
protects-staff-answer = De helpdesk belt terug op het bekende nummer. Er wordt opgeschreven wie wie heeft geholpen en waarom.
protects-crash = De stroom valt halverwege uit
protects-crash-answer = Wat Tweestap als klaar heeft gemeld, is klaar. Een gebruikte code blijft gebruikt.

help-new-phone = Ik heb een nieuwe telefoon
help-new-phone-answer = Houd de oude nog even. Kies op de beveiligingspagina ‘Wijzigen’ naast ‘Authenticatie-app’.
help-lost-phone = Ik ben mijn telefoon kwijt
help-lost-phone-answer = Log in met je wachtwoord, kies ‘Ik heb mijn telefoon niet’ en vul een herstelcode in. Koppel daarna je nieuwe telefoon.
help-lost-both = Ik ben mijn telefoon en mijn herstelcodes kwijt
help-lost-both-answer = Bel de helpdesk. Als cliënt kun je ook je behandelaar vragen. Die controleert wie je bent en reset je tweestapsverificatie.
help-wrong-code = Mijn code wordt geweigerd
help-wrong-code-answer = Gebruik de nieuwste code, van het goede account in de app. Blijft het fout, dan verschillen de klokken: laat telefoon en computer de tijd automatisch instellen.
help-wait = Ik moet wachten
help-wait-answer = Na een paar verkeerde pogingen moet je wachten, zodat niemand kan raden. Op het scherm staat hoe laat je verder kunt. Een herstelcode werkt meteen.
help-keys = Toetsen
help-key-lock = Vergrendelen
help-key-settings = Taal en weergave
help-key-larger = Grotere tekst
help-key-smaller = Kleinere tekst
help-call = Wie je belt
notices-heading = Werk van anderen
notices-lead = Tweestap { $version } is vrije software (MIT of Apache 2.0). Er zit werk van veel anderen in; dit zijn hun licenties.
notices-none = Dit exemplaar is niet uit een pakket geïnstalleerd en heeft daarom geen lijst met licenties bij zich.
help-about = Over Tweestap
help-version = Versie { $version }
