# The log: reading, filtering, checking and exporting it.

log-own-lead = What happened in your account. Do you see something you do not recognise? Tell the help desk.
log-time = Time
log-who = Who
log-what = What
log-outcome = Outcome
log-done = Done
log-refused = Refused
log-about = { $what }: { $name }
log-nobody = Not logged in
log-removed = Someone who was removed
log-on-behalf = On behalf of
log-checked-by = Identity check
log-check-called_back = Called back on the number on file
log-check-in_person = In person
log-check-vouched_for = A colleague vouched for them
log-reason = Reason
log-account = Account
log-where = Where
log-where-window = { $computer }, in a window of Tweestap
log-where-app = { $computer }, by Tweestap itself
log-where-practice = Practice organisation
log-where-unnamed = A computer without a name
log-line = Line
log-older = Show older lines
log-none = No lines here
log-none-why = Nothing matches this person, event and period.
log-person = Person
log-person-clear = Show everyone again
log-events = Which events
log-every-event = All events
log-group-log_in = Logging in
log-group-two_step = Two-step
log-group-password = Passwords
log-group-staff = Resets and codes by staff
log-group-people = Accounts
log-group-organisation = Organisation
log-all-log_in = Everything about logging in
log-all-two_step = Everything about two-step
log-all-password = Everything about passwords
log-all-staff = All resets and codes by staff
log-all-people = Everything about accounts
log-all-organisation = Everything about the organisation
log-days-now = Period shown: { $days }
log-any-time = Any time
log-from-day = From { DATE($at) }
log-until-day = Until { DATE($at) }
log-days = Last { $days } days
log-from = From
log-from-hint = A date, like 24-11-2026. Empty: from the beginning.
log-until = Up to and including
log-until-hint = A date, like 24-11-2026. Empty: up to now.
log-days-show = Show these days
log-day-wrong = Enter a date that exists, like 24-11-2026
log-day-order = The last day comes before the first day
log-export = Export CSV
log-check = Check the log
log-check-hint = Finds out whether a line was changed, added or removed outside Tweestap.
log-whole = Complete and unchanged
log-whole-lines =
    checked at { TIME($at) }, { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }.
log-whole-pruned = Lines up to { $line } were removed when the time your organisation keeps them was over.
log-broken = Line { $line } does not follow from the line before it
log-broken-fix = Someone changed the log outside Tweestap, from line { $line } on. Stop working, leave everything as it is, and call your IT department.
