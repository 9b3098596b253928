# What happened to an account or to the organisation, as the security page and the log say it.

event-account_activated = Eerste wachtwoord gekozen
event-password_recovered = Nieuw wachtwoord na ‘Wachtwoord vergeten?’
event-password_code_mailed = Wachtwoordcode per mail aangevraagd
event-password_code_handed_out = Wachtwoordcode uitgegeven
event-welcome_code_issued = Welkomstcode uitgegeven
event-two_step_reset = Tweestapsverificatie gereset
event-method_stopped = Codes van de telefoon direct gestopt
event-reset_code_entered = Resetcode ingevuld
event-reset_ended = Reset afgerond
event-code_withdrawn = Code ingetrokken
event-reset_refused = ‘Ik heb hier niet om gevraagd’
event-not_me = ‘Dit was ik niet’
event-account_edited = Account gewijzigd
event-address_changed = Adres gewijzigd
event-role_changed = Rol gewijzigd
event-account_deactivated = Account gedeactiveerd
event-account_reactivated = Account weer geactiveerd
event-account_removed = Account verwijderd
event-client_assigned = Behandelaar toegevoegd
event-client_released = Behandelaar weggehaald
event-settings_changed = Instellingen van de organisatie gewijzigd
event-delivery_changed = Sms-gateway of mailserver gewijzigd
event-people_imported = Personen geïmporteerd
event-data_exported = Gegevens geëxporteerd
event-backup_made = Back-up gemaakt
event-backup_restored = Gegevens uit een back-up teruggezet
event-backup_opened = Organisatie geopend uit een back-up
event-log_checked = Logboek gecontroleerd
event-log_pruned = Oude logregels verwijderd
event-delivery_failed = Bericht niet bezorgd
event-recovery_key_stood_in = Herstelsleutel gebruikt in plaats van een tweede persoon

offer-open-code =
    { $code ->
        [reset] Er staat een resetcode open voor je account
        [password] Er staat een wachtwoordcode open voor je account
       *[welcome] Er staat een welkomstcode open voor je account
    }
offer-open-code-lead = Iemand van je organisatie heeft hem gemaakt op { STAMP($at) }. Heb je erom gevraagd?
offer-open-code-by = { $by } heeft hem gemaakt op { STAMP($at) }. Heb je erom gevraagd?
offer-open-code-what = Wie deze code heeft, kan een deel van je account overnemen. Trek de code in als je er niet om hebt gevraagd. De helpdesk krijgt daarvan bericht.
offer-open-code-refuse = Ik heb hier niet om gevraagd
offer-open-code-mine = Ik heb erom gevraagd
offer-refused = De code is ingetrokken en de helpdesk heeft bericht gekregen. Kies een nieuw wachtwoord als je denkt dat iemand jouw wachtwoord kent.
offer-required-from = Tweestapsverificatie is voor jou verplicht vanaf { DATE($at) }
offer-required-from-lead =
    { $days ->
        [one] Dat is over { $days } dag.
       *[other] Dat is over { $days } dagen.
    } Schakel die nu in: het duurt ongeveer vijf minuten.
offer-happened = Dit is gebeurd sinds je vorige bezoek
offer-happened-lead = Het blijft 30 dagen op de beveiligingspagina staan. Was jij het, of wist je ervan?
# Of a change that was made with a backup: when that was made.
change-backup_restored = Gegevens teruggezet uit een back-up van { DATE($at) }
change-backup_opened = Gegevens op deze computer teruggezet uit een back-up van { DATE($at) }
change-backup_opened-advice = Heb je daarna je wachtwoord of telefoon gewijzigd? Dan gelden de oude weer: wijzig ze opnieuw.
offer-from-backup = De gegevens zijn teruggezet uit een back-up van { DATE($at) }
offer-from-backup-lead = Heb je na die dag je wachtwoord of telefoon gewijzigd? Dan gelden de oude weer. Wijzig ze op de beveiligingspagina.
offer-from-backup-codes = Een herstelcode die je na die dag hebt gebruikt, zou opnieuw werken. Daarom word je gevraagd nieuwe te maken.
offer-from-backup-security = Naar ‘Beveiliging’
not-me-do = Dit was ik niet
not-me-ends = Alle anderen die met je account zijn ingelogd, worden meteen uitgelogd. Open codes worden ingetrokken.
not-me-ended = Alle anderen zijn uitgelogd. Kies nu een nieuw wachtwoord.
