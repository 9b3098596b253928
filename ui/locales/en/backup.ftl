# Backups: made, and put back into the organisation that is open.

org-tab-backup = Backup
backup-lead = One file with everything of this organisation, for the day this computer breaks or something is removed by mistake.
backup-title = Last backup
backup-never = There is no backup yet. If this computer breaks, everything is lost.
backup-made = Made on { DATE($at) }
backup-old = Made on { DATE($at) }. That is more than a month ago: make a new one.
backup-make = Make a backup
busy-backup = Making the backup…
backup-saved = The backup is saved as { $file }, in the place you chose. Take it away from this computer, to a place where only the help desk comes. Keep it apart from the recovery key.
backup-holds = What it holds
backup-holds-1 = Every account with name, address, number and therapists, the settings, and the log.
backup-holds-2 = Also what people log in with: passwords, two-step and recovery codes, protected as they are here.
backup-opens = Who can open it
backup-opens-1 = Whoever has the file and the recovery key on paper. The file alone tells nothing.
backup-opens-2 = Keep them apart, and neither of them on or beside this computer.
backup-opens-3 = A backup needs the paper that was valid when it was made. So make a new backup after renewing the recovery key.
backup-told = Every backup that is made or put back is in the log.

restore-title = Put a backup back
restore-lead = Choose the file. Tweestap first checks all of it and shows what would change; nothing happens until you say so.
restore-for = This is for a mistake in this organisation. Is this computer new, or is its data gone? Then choose “We have a backup” at the first start.
restore-choose = Choose the backup
restore-another = Choose another backup
restore-file = { $file }, made on { STAMP($at) }
restore-changes = What changes
restore-changed =
    { $count ->
        [one] { $count } of { $all } people gets back the name, address, number, language or therapists of that day.
       *[other] { $count } of { $all } people get back the name, address, number, language or therapists of that day.
    }
restore-back =
    { $count ->
        [one] { $count } person who was removed since comes back, with a deactivated account.
       *[other] { $count } people who were removed since come back, with deactivated accounts.
    }
restore-settings = The settings of the organisation become as they were that day.
restore-kept =
    { $count ->
        [one] { $count } address stays as it is now.
       *[other] { $count } addresses stay as they are now.
    }
restore-kept-why = An address stays where someone else has it now, where it is your own, or where another person has to change it: nobody replaces both the password and the two-step of one account.
restore-nothing = Nothing would change: everything is as it is in this backup.
restore-stays = What stays as it is now
restore-stays-1 = Passwords, two-step and recovery codes: everyone logs in as now.
restore-stays-2 = Roles, and who is deactivated.
restore-stays-3 = People who were added since.
restore-stays-4 = The log, the recovery key, the SMS gateway and the mail server.
restore-do = Put this backup back
restore-sure = Put the backup of { DATE($at) } back?
restore-sure-text = What was changed since then is written over, as shown. Could you need it again? Then make a backup first.
restore-sure-do = Put it back
busy-restoring = Putting it back…
restore-done = The backup of { DATE($at) } was put back
restore-did-nothing = Everything was as in the backup already: nothing changed.
restore-did-changed =
    { $count ->
        [one] { $count } person got back the name, address, number, language or therapists of that day.
       *[other] { $count } people got back the name, address, number, language or therapists of that day.
    }
restore-did-back =
    { $count ->
        [one] { $count } person came back, with a deactivated account. Reactivate it on that person’s page; then somebody else of the staff gives a welcome code.
       *[other] { $count } people came back, with deactivated accounts. Reactivate them on each person’s page; then somebody else of the staff gives welcome codes.
    }
restore-did-settings = The settings of the organisation are as they were that day.
restore-did-kept =
    { $count ->
        [one] { $count } address stayed as it was.
       *[other] { $count } addresses stayed as they were.
    }
restore-told = It is in the log. All help-desk people are told, and so is whoever got another address.
restore-people = Show the people
