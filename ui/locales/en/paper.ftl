# What Tweestap prints or saves: the recovery codes and the recovery key.
# Each text stands on paper that is read without the app at hand.

# Names of saved files, without the ending: small letters of a-z and dashes, which every system takes.
paper-file-recovery-codes = recovery-codes
paper-file-recovery-key = recovery-key
paper-file-cheat-sheet = two-step-on-one-page
paper-file-accounts = training-accounts
paper-file-overview = who-finished-what

paper-practice = Practice
paper-practice-note = From a training. Nothing on this sheet opens anything real.
paper-account = Account
paper-log-in-as = Log in as
paper-made-on = Made on
# $day and $year are numbers, $month is 1 to 12.
paper-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
paper-page = Page { $page } of { $pages }
# Where the typeface of the sheet has no letters for a name.
paper-by-hand = This sheet cannot print all letters of this. Write it here by hand:

paper-codes-title = Recovery codes
paper-codes-lead = With these codes you can log in when you do not have your phone.
paper-codes-used-on = used on
paper-codes-how = How to use a code
paper-codes-how-log-in = Log in with your password, as always.
paper-codes-how-choose = When you are asked for the code from your phone, choose “I don’t have my phone”.
paper-codes-how-type = Type one of these codes. Capitals and dashes do not matter.
paper-codes-how-once = Cross the code out. Each code works once.
paper-codes-keep = How to keep this sheet
paper-codes-keep-apart = Keep it apart from your phone, with your important papers. Do not take a photo of it.
paper-codes-keep-secret = The codes are for you alone. Nobody ever asks you for them, not even the help desk.
paper-codes-keep-renew = When you make new codes, these stop working. Then destroy this sheet.

paper-help-title = No phone and no codes left?
paper-help-call = Call { $desk }
paper-help-check = Call this number yourself. Never use a number that a caller gives you.

paper-key-title = Recovery key
paper-key-lead = With this key the organisation can open its Tweestap data again when the computer no longer can.
paper-key-group = group { $number }
paper-key-opens = What this key opens
paper-key-opens-data = The data on the computer, or a backup of it, when the key that the computer keeps is gone.
paper-key-opens-person = It also makes one new help-desk person, who switches on two-step at once.
paper-key-how = How to use it
paper-key-how-start = Start Tweestap. It says that its key is gone and asks for the recovery key.
paper-key-how-type = Type the seven groups in this order. Capitals and dashes do not matter.
paper-key-how-after = Each use is in the log, and all help-desk people are told. You get a new key to print.
paper-key-keep = Where to keep this sheet
paper-key-keep-safe = In a safe or a locked cupboard, not beside the computer. At least two people know where.
paper-key-keep-power = Whoever has this sheet and the data can read everything. Do not copy it or take a photo of it.
paper-key-keep-old = When there is a new key, this sheet still opens older copies. Destroy it when they are gone.

# The papers of a training. $number counts the scenarios.
paper-handout-number = Scenario { $number }
paper-handout-steps = Step by step
paper-handout-after = What you have seen
paper-handout-rule = The rule behind it
paper-role-card-how = What you do

paper-cheat-title = Two-step on one page
paper-cheat-lead = Logging in takes two things: your password, and a code from your phone. One of them alone opens nothing.
paper-cheat-daily = Every day
paper-cheat-daily-log-in = Log in: address and password, then the six digits that the app shows now. Each code works once.
paper-cheat-daily-lock = Leave your desk? Lock with Ctrl+L. After an hour without input the window locks by itself; a code opens it.
paper-cheat-daily-clock = Are right codes refused? Compare the clocks of phone and computer, to the second.
paper-cheat-lost = Something is gone
paper-cheat-lost-phone = No phone: choose “I don’t have my phone” and type one of your six recovery codes. Cross it out.
paper-cheat-lost-password = No password: choose “Forgot password?”. A code comes by mail, or your help desk reads one to you. You still need the phone.
paper-cheat-lost-all = Neither phone nor recovery codes: call the help desk. Clients ask their therapist. Somebody checks who you are and helps you start again.
paper-cheat-new = Something changes
paper-cheat-new-phone = New phone: “Security”, “Change”. Keep the old one until the new one has shown its first code.
paper-cheat-new-codes = Two codes left or the paper lost: “Security”, “Renew”. The old six stop working.
paper-cheat-new-off = Switch off: “Security”, “Switch off”, with password and code. Where it is required it stays on.
paper-cheat-never = Never
paper-cheat-never-tell = Never tell anyone a password or a code. Nobody asks for it, not even the help desk.
paper-cheat-never-call = Never call back on a number that a caller gives you. Use the number you know.
paper-cheat-never-together = Never keep recovery codes with the phone.

paper-accounts-title = Accounts to practise with
paper-accounts-lead = One for each participant. Scan the QR code with the authenticator app of your own phone; delete the entry after the training.

paper-overview-name = First name
paper-overview-scenario = Scenario
paper-overview-at = Finished at
