# First start, setting up, the recovery key, and data that cannot be opened.

first-heading = Welcome. How do you want to start?
first-lead = Pick one. You can open the practice organisation later as well.
first-under = Log in in two steps: first your password, then a code from your phone. It works without a network.
first-set-up = Set up our organisation
first-set-up-text = For the help desk. You make the first account and print a recovery key. It takes about ten minutes.
first-practice = Open the practice organisation
first-practice-text = For trainers and the curious. Invented people: you cannot break anything.
first-others = Are you a therapist or a client? Ask your help desk to set up Tweestap on this computer first.
first-backup-when = Is this a new computer, or is the data gone?
first-backup = We have a backup

set-up-stop = Stop, set nothing up
set-up-create = Set up the organisation
busy-setting-up = Setting up…
set-up-step-organisation = Organisation
set-up-step-help-desk = Help desk
set-up-step-account = Your account
set-up-step-key-file = The key
set-up-step-key = Recovery key
set-up-organisation-heading = What is your organisation called?
set-up-organisation-lead = There is one organisation on this computer. Nothing is shared with other computers yet.
set-up-organisation = Name of the organisation
set-up-organisation-hint = People see this name in their app. Keep it short.
set-up-help-desk-heading = Whom do people call?
set-up-help-desk-lead = This is shown at the foot of every page, also when someone cannot log in.
set-up-help_desk_name = Name of the help desk
set-up-help_desk_phone = Phone number
set-up-help_desk_hours = Hours
set-up-hours-hint = For example: Monday to Friday, 8:00–17:30
set-up-help_desk_outside_hours = Outside these hours
set-up-outside-hint = What someone can do when nobody answers.
set-up-account-heading = Make your own account
set-up-account-lead = You are the first person at the help desk. After this you log in and switch on two-step.
set-up-name = Your name
set-up-address = E-mail address
set-up-address-hint = You log in with this. A log-in name without @ works too.
new-password = New password
new-password-hint = At least 12 characters. A few words are fine. You can paste it.
strength-0 = Very weak
strength-1 = Weak
strength-2 = Fair
strength-3 = Good
strength-4 = Strong
set-up-key-file-heading = Where may the key be kept?
set-up-key-file-lead = Everything is encrypted. This computer has no keyring that answers, so the key needs another place.
set-up-key-file-why = A key in a file protects less: whoever copies your whole user folder has the data and the key together.
set-up-key-file-agree = Keep the key in a file in my user folder
set-up-key-file-hint = Only you can read it. From now on the security page shows that the key is in a file.
set-up-key-file-missing = Agree to the key file, or stop and set up a keyring first
field-problem =
    { $what ->
        [empty] Fill this in
        [too_long] This is too long
        [not_an_address] Enter an e-mail address, like name@mail.example, or a log-in name
        [not_a_number] This is not a phone number
        [not_mobile] This number cannot get SMS
        [not_a_role] Use client, therapist or help desk
        [out_of_range] This number is too small or too large
        [not_a_country] This is not a country
        [not_protected] Somebody could read this on the way: use a protected connection
        [unusable] This cannot be used as it stands
        [no_place] The number and the text each need a place in it
        [not_a_language] This language is not offered
        [in_the_past] This day is over
        [none_left] Leave at least one
       *[taken] Someone else has this already
    }

key-heading = Print your recovery key
key-lead = It opens the data when this computer has lost its key. You see it only now.
key-label = Recovery key
key-save = Save as PDF
key-keep = Keep the paper where only the help desk comes, away from this computer. Older paper still opens older copies of the data.
key-kept = I have printed or saved the key
key-kept-hint = Not on this computer, and not in a photo on a phone.
key-kept-missing = Tick this when you have printed or saved the key
key-group = Type group { $group } of the key
key-group-hint = From the paper, to be sure that it can be read.
key-group-missing = Type group { $group }
key-step-keep = Print or save it
key-step-type = Type a group back
key-finish = Finish
key-sheet = Recovery key of { $organisation }
key-sheet-use = Start Tweestap on this computer. When it asks for the recovery key, type the groups in this order. After that there is a new key. Destroy this paper: it still opens older copies.
key-missing-hint = 7 groups of 5, from the paper you printed when you set up. Dashes and capitals don’t matter.
key-missing-empty = Enter the recovery key
key-missing-open = Open the data
key-missing-retry = Look for the key on this computer again
key-missing-use-paper = Is the keyring gone for good? Use the recovery key
key-missing-no-keyring = The recovery key on paper opens the data. There is no keyring where this computer can keep its key again, so the key needs another place.

open-backup = Open a backup
open-backup-step-choose = Choose the backup
open-backup-step-key = Recovery key
open-backup-step-new-key = New recovery key
open-backup-stop = Stop, open nothing
open-backup-instead = Open a backup instead
open-backup-choose-heading = Open a backup of your organisation
open-backup-choose-lead = You need the file of the backup, and the recovery key on paper that was valid when it was made.
open-backup-after = What happens then
open-backup-after-1 = Everyone logs in with the password and the phone of the day of the backup.
open-backup-after-2 = Whoever changed either of them after that day should change it again. Tweestap says so when they log in.
open-backup-after-3 = Recovery codes have to be renewed: one that was used after that day would work again.
open-backup-aside = The data that lies on this computer now is set aside, not deleted.
open-backup-another = Choose another backup
open-backup-key-heading = Enter the recovery key of this backup
open-backup-file = { $file }, made on { STAMP($at) }
open-backup-key-hint = 7 groups of 5, from the paper that was valid on { DATE($at) }. Dashes and capitals don’t matter.
open-backup-no-keyring = There is no keyring where this computer can keep the key of the data, so the key needs another place.
open-backup-do = Open the backup
open-backup-wrong-key = This is not the recovery key of this backup
    .fix = Look for the paper that was valid on { DATE($at) }, and check each group.

open-nothing-lost = Nothing is lost: the data stays as it is, and nothing is written over it.
open-keyring_not_answering = This computer’s keyring does not answer
    .fix = Log in to the computer again. Then try again.
open-keyring_refused = The keyring of this computer is locked
    .fix = Unlock the keyring with its password. Then try again.
open-key_readable_by_others = Others on this computer can read the key file
    .fix = Make sure that only you can read the file root-key in your configuration folder. Then try again.
open-key_missing = The key to the data is gone
    .fix = The data is here, but this computer no longer has its key. The recovery key on paper opens it.
open-damaged = The data is damaged
    .fix = Open a backup, or call someone who knows Tweestap. Change nothing in the folder yourself.
open-newer_version = This data was saved by a newer version of Tweestap
    .fix = Install the newest version, then open it again.
open-unreadable = The data cannot be read
    .fix = Check that your account on this computer may read and write the folder of Tweestap. Then try again.
open-disk_full = The disk of this computer is full
    .fix = Free some space, then try again.
open-in_use = Tweestap is open already
    .fix = Use the other window, or close it and try again.
open-tampered = The data was changed outside Tweestap
    .fix = Stop working with it and call someone who knows Tweestap.
open-unexpected = The data could not be opened
    .fix = Try again. If it happens again, call someone who knows Tweestap.
