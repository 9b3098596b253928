# The trainer's side of practice: panel, strip, desk.

practice-desk = Trainer’s desk
training-played = You play { $name }, { $role ->
    [client] client
    [therapist] therapist
   *[help_desk] help desk
}
training-nobody = Choose a person
training-panel = What to do
training-strip = Current step
training-choose = Choose a scenario
training-choose-lead = Each scenario starts from the same beginning. What was done before is then gone.
training-choose-beside = Choose one from the list next to this.
training-none-runs = No scenario is running
training-scenario-of = Scenario { $number } of { $of }
training-own-scenario = Your own scenario
training-steps = Steps
training-step-of = { $title }, step { $step } of { $of }
training-all-steps = All steps
training-why = What is behind it
training-all-done = All steps are done
training-rule = The rule behind it:
training-by-program = done for you
training-give-hint = Give a hint
training-hint = Hint
training-change-to = Change to { $name }
training-show-card = Show the card
training-put-away = Put away
training-notes = What they have on paper
training-note = { $kind ->
    [recovery_codes] { $name }: recovery codes
    [reset_code] { $name }: reset code, as it was read out
    [password_code] { $name }: password code, as it was handed out
   *[password] { $name }: new password
}
training-again = Start again
training-other = Other scenario
training-start = Start
training-start-this = Start: { $title }
training-start-later = Start at a later step
training-start-at = Start at step { $step }:
training-starting = Starting…
training-cast = You play { $names }
training-not-found = This scenario is no longer there. Choose another one.
training-not-played = The program could not play step { $step } by itself ({ $act }). Everything is back at the start. Start at an earlier step.
training-phone = Phone
training-phone-unread = Phone, { $count } new
training-astray = An SMS to { $number } arrived nowhere ({ TIME($at) }): nobody has this number.
training-time = Practice time
training-skip = Let time pass
training-skip-to = Let { $time } pass
training-skip-by = { $short }: let { $time } pass
training-span = { $unit ->
    [day] { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
    [hour] { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
    [minute] { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
   *[second] { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
}
training-span-short = { $unit ->
    [day] +{ $count } d
    [hour] +{ $count } h
    [minute] +{ $count } min
   *[second] +{ $count } s
}
training-too-far = Time can move forward by 30 days in all. Set everything back to start again.
training-desk = Trainer’s desk
training-desk-lead = For whoever gives the training. Nothing here is real.
training-desk-parts = Parts of the trainer’s desk
training-part-scenarios = Scenarios
training-part-participants = Participants
training-part-papers = Sheets
training-part-overview = Who finished what
training-part-time = Clock and reset
training-to-app = Back to the app
training-own = Your own scenarios
training-own-lead = A scenario is a text file. Put yours into this folder; the guide explains how to write one.
training-copy-folder = Copy the folder’s name
training-folder-copied = The folder’s name is copied.
training-look-again = Look again
training-looked =
    { $count ->
        [0] No scenario of your own is there.
        [one] One scenario of your own is there.
       *[other] { $count } scenarios of your own are there.
    }
training-fault-at = { $file }, line { $line }
fault-unreadable = The file cannot be read from the disk.
fault-too-large = The file is too large for a scenario.
fault-not-toml = The file is not written as TOML.
fault-missing = “{ $found }” is missing.
fault-unknown = “{ $found }” is not known here.
fault-wrong-kind = “{ $found }” has another kind of value than it needs.
fault-not-one-of = “{ $found }” is not one of the words that can stand here.
fault-no-such-person = Nobody in the practice organisation is called “{ $found }”.
fault-out-of-range = “{ $found }” is outside what is possible.
fault-empty = “{ $found }” is empty, or missing in one of the languages.
fault-taken = Another scenario is called “{ $found }” already.
fault-something = Something here cannot be used.
fault-expected = Expected: { $expected }
training-participants-lead = Twelve identical accounts, one for each participant. Everyone scans their own QR code with their own phone; afterwards they delete the entry in their app.
training-participants-loading = Two-step is being switched on for them.
training-save-slips = Save as slips (PDF)
training-password-chosen = they chose their own
training-show-qr = Show the QR code
training-show-qr-of = Show the QR code of { $name }
training-hide-qr = Hide the QR code
training-qr = QR code for the phone of { $name }
training-own-phone = They connected a phone of their own.
training-papers-lead = Each sheet is one page, to print and hand out. “Practice” is on all of them.
training-paper-language = Language of the sheets
training-handout = Handout for a scenario
training-handout-text = Goal, steps and the rule behind it.
training-handout-for = Scenario
training-cheat-sheet = Two-step on one page
training-cheat-sheet-text = What it is, what to do when the phone is lost, and whom to call.
training-codes-sheet = Recovery codes to practise with
training-codes-sheet-text = A sheet as people get it. It opens nothing.
save-as-pdf-dots = Save as PDF…
training-player = Who is sitting here?
training-player-hint = The first name is enough. It is forgotten when Tweestap closes.
training-player-set = Note the name
training-player-noted = From now on { $name } is sitting here.
training-player-none = Nobody is noted now.
training-finished = Who finished what
training-finished-none = Nobody has finished a scenario yet. What is finished from now on stands here until Tweestap closes.
training-finished-who = Who
training-finished-what = Scenario
training-finished-when = When
training-finished-nobody = nobody was noted
training-save-overview = Save as a table
training-laptop = This laptop and real phones
training-laptop-says = On this laptop it is
training-laptop-same = Same as your phone?
training-laptop-lead = If not, adjust the time here until it is. It counts in practice only; the laptop’s own clock stays as it is.
training-laptop-adjust = Adjust the time
training-laptop-by =
    { $side ->
        [later] { $seconds ->
            [one] { $seconds } second later
           *[other] { $seconds } seconds later
        }
       *[earlier] { $seconds ->
            [one] { $seconds } second earlier
           *[other] { $seconds } seconds earlier
        }
    }
training-laptop-back = As the laptop has it
training-laptop-offset =
    { $side ->
        [later] Adjusted: { $seconds } s later than the laptop’s own clock.
       *[earlier] Adjusted: { $seconds } s earlier than the laptop’s own clock.
    }
training-laptop-too-far = That is more than a day. Set the laptop’s own clock right.
training-skipped = In practice it is { TIME($at) }. Skipped: { $time }.
training-not-skipped = In practice it is { TIME($at) }: no time was skipped.
training-time-lead = The buttons under the phone let time pass: waits, codes by SMS and the lock follow it. Codes of an authenticator app follow the real time, so real phones keep working.
training-reset = Set everything back
training-reset-lead = People, phones, clock and log are as they were at the start. Who finished what stays.
training-resetting = Setting back…
training-reset-ask = Set the practice organisation back?
training-reset-text = Everything that was done in practice is gone. A real organisation does not change.
training-reset-yes = Set back
training-reset-no = Keep as it is
training-reset-done = Everything is back at the start.
